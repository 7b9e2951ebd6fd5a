package org.sauvrest.core.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sauvrest.core.archive.DamagedArchiveException;
import org.sauvrest.core.archive.FileKind;
import org.sauvrest.core.connection.Check;
import org.sauvrest.core.contexts.Kind;
import org.sauvrest.core.leftovers.Leftover;
import org.sauvrest.core.odoo.RecordKind;
import org.sauvrest.core.odoolog.UpdateReason;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.passwords.Strength;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.remote.RemoteFault;
import org.sauvrest.core.remote.Unfollowed;
import org.sauvrest.core.restore.Notice;
import org.sauvrest.core.rollout.HostList;
import org.sauvrest.core.rollout.HostState;
import org.sauvrest.core.rollout.Platform;
import org.sauvrest.core.rollout.Reason;
import org.sauvrest.core.settings.Role;
import org.sauvrest.core.settings.Theme;
import org.sauvrest.core.settings.TlsMode;
import org.sauvrest.core.update.Stage;
import org.sauvrest.core.update.UpdatePlan.LeftOut;

/// The constants and records that are told in words, by the keys of their texts.
final class SpokenFacts {

    private static final List<Class<? extends Enum<?>>> ENUMS = List.of(
            RecordKind.class,
            Step.class,
            Kind.class,
            Check.class,
            FileKind.class,
            DamagedArchiveException.Reason.class,
            Role.class,
            Stage.class,
            LeftOut.class,
            HostState.class,
            Reason.class,
            RemoteFault.class,
            HostList.LineFault.class,
            Unfollowed.Cause.class,
            Platform.class,
            Theme.class,
            TlsMode.class,
            Fault.Wanted.class,
            UpdateProblem.FolderFlaw.class,
            Strength.class,
            ofTheWindow("save.Badge"),
            ofTheWindow("save.SaveOrder"));

    private SpokenFacts() {}

    static Set<String> constants() {
        return ENUMS.stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants())
                        .map(constant -> type.getSimpleName() + "." + ((Enum<?>) constant).name()))
                .collect(Collectors.toSet());
    }

    /// The records that are explained, by the keys of their texts.
    static Map<String, Class<?>> records() {
        var records = new HashMap<String, Class<?>>();
        for (var problem : Problems.ALL) {
            records.put("problem." + problem.getSimpleName() + ".what", problem);
            records.put("problem." + problem.getSimpleName() + ".todo", problem);
        }
        for (var fault : Fault.class.getPermittedSubclasses()) {
            records.put("fault." + fault.getSimpleName(), fault);
        }
        for (var notice : Notice.class.getPermittedSubclasses()) {
            records.put("notice." + notice.getSimpleName(), notice);
        }
        for (var leftover : Leftover.class.getPermittedSubclasses()) {
            records.put("leftover." + leftover.getSimpleName(), leftover);
        }
        for (var reason : UpdateReason.class.getPermittedSubclasses()) {
            records.put("update.reason." + reason.getSimpleName(), reason);
        }
        return records;
    }

    /// Where somebody before the window can do something else about a problem, there is a text for it.
    static Map<String, Class<?>> inWindow() {
        var texts = new HashMap<String, Class<?>>();
        for (var problem : Problems.ALL) {
            texts.put("problem." + problem.getSimpleName() + ".window", problem);
        }
        return texts;
    }

    /// By name, since the window shows nothing of itself to others.
    private static Class<? extends Enum<?>> ofTheWindow(String name) {
        try {
            @SuppressWarnings("unchecked") // each that is named here is one
            var type = (Class<? extends Enum<?>>) Class.forName("org.sauvrest.desktop." + name);
            return type;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
