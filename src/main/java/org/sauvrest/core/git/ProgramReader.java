package org.sauvrest.core.git;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.files.PlainText;
import org.sauvrest.core.problem.ProblemException;

/// Reads a checkout with the program `git` of its computer, a Unix.
record ProgramReader(GitProgram git) implements Reader {

    private static final String STATE = PlainText.shipped(ProgramReader.class, "state.sh");
    private static final int NO_COMMIT = 3;
    private static final int LINES_OF_STATE = 8;
    private static final String COMMIT_FORMAT = "--format=%H%x00%ct%x00%s";

    @Override
    public Optional<CheckoutState> state() throws ProblemException, InterruptedException {
        var output = git.script(STATE);
        var lines = output.lines();
        if (output.status() == NO_COMMIT) {
            return Optional.empty();
        }
        if (output.status() != 0 || lines.size() < LINES_OF_STATE) {
            throw git.failed("status", lines);
        }
        var head = new Commit(lines.get(0), lines.get(2), Instant.ofEpochSecond(Long.parseLong(lines.get(1))));
        var remote = given(lines.get(5)).map(name -> new Remote(name, lines.get(6)));
        var changes = changes(String.join("\n", lines.subList(LINES_OF_STATE, lines.size())));
        return Optional.of(new CheckoutState(
                head,
                given(lines.get(3)),
                given(lines.get(4)),
                remote,
                lines.get(7).equals("true"),
                changes));
    }

    private static Optional<String> given(String line) {
        return Optional.of(line).filter(text -> !text.isEmpty());
    }

    /// From `XY path` entries; where X tells of a new name, the old one follows.
    private static Changes changes(String status) {
        var modified = new ArrayList<String>();
        var staged = new ArrayList<String>();
        var untracked = new ArrayList<String>();
        var entries = status.split("\0", -1);
        for (int i = 0; i < entries.length - 1; i++) {
            var entry = entries[i];
            var marks = entry.substring(0, 2);
            var path = entry.substring(3).replaceFirst("/$", "");
            if (marks.equals("??")) {
                untracked.add(path);
            } else if (marks.matches("U.|.U|AA|DD")) {
                modified.add(path);
            } else {
                if (marks.charAt(0) != ' ') {
                    staged.add(path);
                }
                if (marks.charAt(1) != ' ') {
                    modified.add(path);
                }
                if (marks.startsWith("R")) {
                    staged.add(entries[++i]);
                }
            }
        }
        return new Changes(modified, staged, untracked);
    }

    @Override
    public Optional<String> resolve(String revision) throws ProblemException, InterruptedException {
        if (revision.startsWith("-")) {
            return Optional.empty();
        }
        var output = git.read("rev-parse", "--quiet", "--verify", revision + "^{commit}");
        return output.status() == 0 ? Optional.of(output.text()) : Optional.empty();
    }

    @Override
    public Span span(String from, String to, int newest) throws ProblemException, InterruptedException {
        var range = from + ".." + to;
        int count = Integer.parseInt(git.demand("rev-list", "--count", range).text());
        var commits = new ArrayList<Commit>();
        for (var line : git.demand("log", "-n", String.valueOf(newest), COMMIT_FORMAT, range)
                .lines()) {
            var facts = line.split("\0", 3);
            commits.add(new Commit(facts[0], facts[2], Instant.ofEpochSecond(Long.parseLong(facts[1]))));
        }
        return new Span(count, commits);
    }

    @Override
    public List<Difference> differences(String from, String to) throws ProblemException, InterruptedException {
        var words = git.demand("diff-tree", "-r", "-z", "--no-renames", "--name-status", from, to)
                .text()
                .split("\0", -1);
        var differences = new ArrayList<Difference>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            differences.add(new Difference(words[i + 1], words[i].equals("A")));
        }
        return differences;
    }

    @Override
    public Ancestry ancestry(String ancestor, String descendant) throws ProblemException, InterruptedException {
        int status =
                git.read("merge-base", "--is-ancestor", ancestor, descendant).status();
        if (status == 0) {
            return Ancestry.YES;
        }
        if (status != 1) {
            git.demand("merge-base", "--is-ancestor", ancestor, descendant);
        }
        return state().orElseThrow().shallow() ? Ancestry.UNKNOWN : Ancestry.NO;
    }

    @Override
    public boolean contains(String commit, String path) throws ProblemException, InterruptedException {
        return git.read("cat-file", "-e", commit + ":" + path).status() == 0;
    }

    @Override
    public Optional<String> text(String commit, String path) throws ProblemException, InterruptedException {
        var output = git.read("cat-file", "blob", commit + ":" + path);
        return output.status() == 0 ? Optional.of(Texts.of(output.lines().stream())) : Optional.empty();
    }
}
