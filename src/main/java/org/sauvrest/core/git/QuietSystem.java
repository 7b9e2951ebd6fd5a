package org.sauvrest.core.git;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/// What the library that reads repositories learns of this computer. By itself it would run `git` to find the
/// settings of all users, write settings of its own into the home, and try out in each repository how exact the
/// times of files are.
final class QuietSystem extends SystemReader {

    /// Fits every disk. Where two times are closer than this, contents are compared.
    private static final long EXACTNESS_IN_SECONDS = 2;

    private final SystemReader usual;

    private QuietSystem(SystemReader usual) {
        this.usual = usual;
    }

    /// Has the library ask this one.
    static synchronized void install() {
        if (!(SystemReader.getInstance() instanceof QuietSystem)) {
            SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
        }
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new FileBasedConfig(parent, settingsOfAll(), fs);
    }

    private static File settingsOfAll() {
        var programs = System.getenv("ProgramFiles");
        return programs == null
                ? new File("/etc/gitconfig")
                : Path.of(programs, "Git", "etc", "gitconfig").toFile();
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new FileBasedConfig(parent, new File(fs.userHome(), ".gitconfig"), fs) {
            @Override
            public long getTimeUnit(
                    String section, @Nullable String subsection, String name, long usual, TimeUnit unit) {
                return section.equals("filesystem")
                        ? unit.convert(EXACTNESS_IN_SECONDS, TimeUnit.SECONDS)
                        : super.getTimeUnit(section, subsection, name, usual, unit);
            }
        };
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new FileBasedConfig(parent, null, fs) {
            @Override
            public void load() {}

            @Override
            public void save() {}

            @Override
            public boolean isOutdated() {
                return false;
            }
        };
    }

    @Override
    public String getHostname() {
        return usual.getHostname();
    }

    @Override
    public @Nullable String getenv(String variable) {
        // Those of git would lead to another repository.
        return variable.startsWith("GIT_") ? null : usual.getenv(variable);
    }

    @Override
    public @Nullable String getProperty(String key) {
        return usual.getProperty(key);
    }

    @Override
    @SuppressWarnings("deprecation") // abstract all the same
    public long getCurrentTime() {
        return usual.getCurrentTime();
    }

    @Override
    @SuppressWarnings("deprecation") // abstract all the same
    public int getTimezone(long when) {
        return usual.getTimezone(when);
    }
}
