package org.sauvrest.core;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.connection.ConnectionService;
import org.sauvrest.core.connection.DiagnosisService;
import org.sauvrest.core.contexts.ContextService;
import org.sauvrest.core.credentials.CredentialService;
import org.sauvrest.core.credentials.ExportService;
import org.sauvrest.core.demo.DemoService;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.files.Drives;
import org.sauvrest.core.handover.HandoverService;
import org.sauvrest.core.leftovers.LeftoverService;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.machine.SshMachine;
import org.sauvrest.core.machine.ThisMachine;
import org.sauvrest.core.odoo.OdoosHere;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Threads;
import org.sauvrest.core.overview.OverviewService;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.postgres.ClientPrograms;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.PgDump;
import org.sauvrest.core.postgres.PgRestore;
import org.sauvrest.core.postgres.ServerPrograms;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.FolderViewer;
import org.sauvrest.core.process.Processes;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.remote.SshLogin;
import org.sauvrest.core.remote.SshPlace;
import org.sauvrest.core.remote.Target;
import org.sauvrest.core.restore.KeepService;
import org.sauvrest.core.restore.Loader;
import org.sauvrest.core.restore.PlanService;
import org.sauvrest.core.restore.RestoreService;
import org.sauvrest.core.restore.TrialService;
import org.sauvrest.core.restore.UndoService;
import org.sauvrest.core.rollout.RollOutService;
import org.sauvrest.core.save.CopyService;
import org.sauvrest.core.save.DeleteService;
import org.sauvrest.core.save.ManifestFile;
import org.sauvrest.core.save.PlaceService;
import org.sauvrest.core.save.SaveService;
import org.sauvrest.core.save.SavedFile;
import org.sauvrest.core.save.SavedFiles;
import org.sauvrest.core.save.VerifyService;
import org.sauvrest.core.settings.Places;
import org.sauvrest.core.settings.PreferencesFile;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.settings.Settings;
import org.sauvrest.core.update.InstallationCheck;
import org.sauvrest.core.update.UpdateService;

/// The core, assembled: the only list of which implementation stands where.
public final class SauvRest {

    public static final String VERSION = "0.1.0";

    private final Path home;
    private final Map<String, String> environment;
    private final Settings settings;
    private final Passwords passwords;
    private final Connector connector;
    private final ClientPrograms clients;
    private final OdoosHere odoos;
    private final Processes processes = new SystemProcesses();
    private final VerifyService verify = new VerifyService();
    private final ContextService contexts;
    private final PreferencesFile preferences;

    public SauvRest(Places places, Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = Map.copyOf(environment);
        this.settings = new Settings(places, environment);
        this.preferences = new PreferencesFile(places);
        var file = PasswordFile.usual(System.getProperty("os.name"), home, environment);
        this.passwords = new Passwords(environment, file);
        this.connector = new Connector(passwords);
        this.odoos = new OdoosHere(Path.of("/"), home, environment);
        this.contexts = new ContextService(connector);
        this.clients = new ClientPrograms(processes, environment, besideProgram());
    }

    public static SauvRest ofThisMachine() {
        return new SauvRest(Places.ofThisMachine(), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /// Makes ready, beside what the caller does, what a command needs a moment later and takes long the first time.
    public static void makeReady() {
        Threads.start(() -> {
            Connector.makeReady();
            ManifestFile.makeReady();
        });
    }

    public Settings settings() {
        return settings;
    }

    /// What the window remembers of its user.
    public PreferencesFile preferences() {
        return preferences;
    }

    public Passwords passwords() {
        return passwords;
    }

    public DiagnosisService diagnosis() {
        return new DiagnosisService(connector, clients);
    }

    public ConnectionService connections() {
        return new ConnectionService(settings, passwords, home);
    }

    public ContextService contexts() {
        return contexts;
    }

    public OverviewService overview() {
        return new OverviewService(connector, contexts);
    }

    public SaveService save() {
        return new SaveService(connector, clients, new PgDump(processes, PgDump.PATIENCE), "SauvRest " + VERSION);
    }

    public VerifyService verify() {
        return verify;
    }

    /// The saves in the profile's folder, newest first.
    public Operation<List<SavedFile>> savedFiles(ServerProfile profile) {
        return progress -> SavedFiles.in(profile.savesFolder());
    }

    public PlaceService places() {
        return new PlaceService();
    }

    public FolderViewer folderViewer() {
        return new FolderViewer(processes, System.getProperty("os.name"));
    }

    public CopyService copy() {
        return new CopyService();
    }

    public DeleteService delete() {
        return new DeleteService();
    }

    public PlanService plan() {
        return new PlanService(connector, verify);
    }

    public RestoreService restore() {
        return new RestoreService(connector, loader());
    }

    private Loader loader() {
        return new Loader(connector, clients, new PgRestore(processes));
    }

    public TrialService trials() {
        return new TrialService(connector, plan(), loader());
    }

    public KeepService keep() {
        return new KeepService(connector);
    }

    public UndoService undo() {
        return new UndoService(connector);
    }

    public CredentialService credentials() {
        return new CredentialService(passwords(), processes, odoos, sshLogin());
    }

    /// How other computers are logged in to from here, as long as nobody says more.
    public SshLogin sshLogin() {
        return SshLogin.usual(home.resolve(".ssh"), SshLogin.agent(System.getProperty("os.name"), environment));
    }

    public RollOutService rollOut() {
        return new RollOutService(exports(), settings.places().campaigns(), sshLogin());
    }

    /// @param login how the computer of the Odoo is logged in to where it is another
    public UpdateService update(SshLogin login) {
        return new UpdateService(
                connector, contexts, save(), trials(), settings.places().updates(), host -> machine(host, login));
    }

    /// @param login as for [#update]
    public InstallationCheck installationCheck(SshLogin login) {
        return new InstallationCheck(host -> machine(host, login));
    }

    private static Machine machine(Optional<String> host, SshLogin login) {
        return host.<Machine>map(named ->
                        new SshMachine(new SshPlace(Target.parse(named, System.getProperty("user.name")), login)))
                .orElseGet(() -> new ThisMachine(new SystemProcesses()));
    }

    public ExportService exports() {
        return new ExportService(passwords());
    }

    public HandoverService handover() {
        return new HandoverService(exports());
    }

    public LeftoverService leftovers() {
        return new LeftoverService(connector, Drives::removable);
    }

    public DemoService demo() throws ProblemException {
        var folder = settings.places().demoFolder();
        var programs = ServerPrograms.find(environment);
        var server = new PrivateServer(DemoService.serverFolder(folder), processes, programs);
        return new DemoService(folder, server, settings, connector);
    }

    /// When which context was last saved into the folder of the saves of this computer.
    public Map<String, Instant> lastSaves(ServerProfile profile) throws ProblemException {
        return SavedFiles.last(SavedFiles.in(profile.savesFolder()));
    }

    /// An installed program may bring its own PostgreSQL programs, in a folder next to its jars.
    private static Path besideProgram() {
        var jars = System.getProperty("java.class.path", "").split(java.io.File.pathSeparator, 2)[0];
        var folder = Path.of(jars).toAbsolutePath().getParent();
        return (folder == null ? Path.of("") : folder).resolve("postgresql").resolve("bin");
    }
}
