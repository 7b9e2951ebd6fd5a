package org.sauvrest.testing.odoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.ProblemException;

/// A repository that checkouts come from, with a desk at which its developers work.
///
/// @param bare the repository itself
/// @param desk where its developers change it
/// @param addons folder of its modules, as a path inside it; empty for the top
public record Upstream(Git git, Path bare, Path desk, Series series, String addons) {

    static Upstream create(Git git, Path folder, String name, Series series, String addons)
            throws IOException, InterruptedException {
        var bare = Files.createDirectories(folder.resolve(name + ".git"));
        git.run(bare, "init", "--quiet", "--bare", "--initial-branch=" + series.name());
        git.run(folder, "clone", "--quiet", bare.toString(), name);
        var desk = folder.resolve(name);
        git.run(desk, "checkout", "--quiet", "-B", series.name());
        return new Upstream(git, bare, desk, series, addons);
    }

    public Upstream write(String path, String content) throws IOException {
        var file = desk.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    /// Puts a module in the place of the one of its name.
    public Upstream module(OdooModule module) throws IOException {
        removeModule(module.name());
        module.write(module.name().equals("base") ? desk.resolve(series.baseAddons()) : desk.resolve(addons), series);
        return this;
    }

    public Upstream removeModule(String name) throws IOException {
        var folder = name.equals("base") ? series.baseAddons() : addons;
        try {
            WholeFile.removeTree(desk.resolve(folder).resolve(name));
        } catch (ProblemException e) {
            throw new IOException(e);
        }
        return this;
    }

    /// Commits all that was changed, and publishes it.
    ///
    /// @return the commit
    public String commit(String message) throws IOException, InterruptedException {
        git.run(desk, "add", "--all");
        git.run(desk, "commit", "--quiet", "--allow-empty", "-m", message);
        git.run(desk, "push", "--quiet", "origin", "HEAD");
        return head();
    }

    /// Commits all that was changed into the last commit, which nobody will find any more.
    public String rewrite(String message) throws IOException, InterruptedException {
        git.run(desk, "add", "--all");
        git.run(desk, "commit", "--quiet", "--amend", "-m", message);
        git.run(desk, "push", "--quiet", "--force", "origin", "HEAD");
        return head();
    }

    public void tag(String name) throws IOException, InterruptedException {
        git.run(desk, "tag", name);
        git.run(desk, "push", "--quiet", "origin", name);
    }

    public String head() throws IOException, InterruptedException {
        return git.run(desk, "rev-parse", "HEAD");
    }
}
