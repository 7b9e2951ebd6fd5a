package org.sauvrest.core.contexts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sauvrest.core.settings.ServerProfile;

/// Which context is the user's own, as far as that can be told without asking.
public final class OwnContext {

    /// Shorter parts of a login are initials, not names.
    private static final int SHORTEST_NAME = 2;

    private OwnContext() {}

    /// The profile's, else the one that the user chose earlier, else the one whose student the login name tells, else
    /// the only one that there is: but where the profile names one that is gone, the only other is somebody else's.
    ///
    /// @param remembered the user's earlier choice on this server
    /// @param names of the contexts that are there; others are never answered
    /// @param systemUser login name on this computer, such as `lea.dupont` or `ldupont`
    public static Optional<String> of(
            ServerProfile profile, Optional<String> remembered, Collection<String> names, String systemUser) {
        return Optional.ofNullable(profile.context())
                .filter(names::contains)
                .or(() -> remembered.filter(names::contains))
                .or(() -> only(matching(profile.prefix(), names, systemUser)))
                .or(() -> profile.context() == null ? only(List.copyOf(names)) : Optional.empty());
    }

    /// While the server cannot be asked: what the profile names or the user chose, else what the saves tell.
    ///
    /// @param saved the contexts of which there are saves
    public static Optional<String> unasked(
            ServerProfile profile, Optional<String> remembered, Collection<String> saved, String systemUser) {
        return Optional.ofNullable(profile.context())
                .or(() -> remembered)
                .or(() -> of(profile, Optional.empty(), saved, systemUser));
    }

    private static List<String> matching(String prefix, Collection<String> names, String systemUser) {
        var codification = new Codification(prefix);
        var students = students(systemUser);
        return names.stream()
                .filter(name -> codification.covers(name) && codification.kind(name) == Kind.PERSONAL)
                .filter(name -> students.contains(plain(name.substring(prefix.length()))))
                .toList();
    }

    /// Two that match are as good as none: a wrong guess would have somebody restore another's work.
    private static Optional<String> only(List<String> names) {
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    /// What the student of this login may be called: the whole login, either end of it, or all but an initial.
    private static Set<String> students(String systemUser) {
        var parts = Arrays.stream(systemUser.split("[._\\s]+"))
                .map(OwnContext::plain)
                .filter(part -> !part.isEmpty())
                .toList();
        var students = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) {
            students.add(String.join("", parts.subList(0, i + 1)));
            students.add(String.join("", parts.subList(i, parts.size())));
        }
        if (parts.size() == 1) {
            students.add(parts.getFirst().substring(1));
        }
        students.removeIf(student -> student.length() < SHORTEST_NAME);
        return new HashSet<>(students);
    }

    /// Letters and digits in lower case, without accents and without digits at the end.
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{N}+$", "");
    }
}
