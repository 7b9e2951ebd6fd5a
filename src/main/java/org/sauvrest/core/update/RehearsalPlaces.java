package org.sauvrest.core.update;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.SettingsJson;

/// Where the last rehearsal has worked on each computer. It is noted before anything is there, and kept: what one has
/// left that was killed, the next one finds and removes.
///
/// @param format number of this layout
record RehearsalPlaces(int format, List<Place> places) {

    private static final int FORMAT = 1;

    /// A place on a computer: a folder, and beside it one for the new code.
    ///
    /// @param computer by its name; empty for this one
    record Place(String computer, String folder) {

        String code() {
            return folder + "-code";
        }

        private void remove(Machine machine) throws ProblemException, InterruptedException {
            machine.remove(folder);
            machine.remove(code());
        }
    }

    RehearsalPlaces {
        places = List.copyOf(places);
    }

    /// @param folder of ours for rehearsals
    static List<Place> read(Path folder) throws ProblemException {
        return SettingsJson.read(file(folder), RehearsalPlaces.class)
                .map(RehearsalPlaces::places)
                .orElse(List.of());
    }

    /// Takes a new place that nobody else can have taken.
    ///
    /// @param folder of ours for rehearsals
    /// @param parent on that computer, in which it shall lie
    static Place take(Path folder, Machine machine, String parent) throws ProblemException, InterruptedException {
        var noted = read(folder);
        for (var place : noted) {
            if (isOf(place, machine)) {
                place.remove(machine);
            }
        }
        var taken = new Place(machine.name(), WorkFolder.name(parent, "rehearsal"));
        var others = noted.stream().filter(place -> !isOf(place, machine));
        var all = Stream.concat(others, Stream.of(taken));
        SettingsJson.write(file(folder), new RehearsalPlaces(FORMAT, all.toList()));
        return taken;
    }

    private static boolean isOf(Place place, Machine machine) {
        return place.computer().equals(machine.name());
    }

    private static Path file(Path folder) {
        return folder.resolve("places.json");
    }
}
