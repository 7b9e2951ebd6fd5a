package org.sauvrest.cli;

import org.sauvrest.core.problem.PasswordFileProblem;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.RemoteProblem;
import org.sauvrest.core.problem.RolloutProblem;
import org.sauvrest.core.problem.UpdateProblem;

/// The exit codes: a documented interface for scripts, which does not change.
enum ExitCode {
    DONE(0),
    /// It did not work, and nothing is lost.
    FAILED(1),
    USAGE(2),
    /// The server cannot be reached, or does not let the user in.
    NO_SERVER(3),
    /// The file is damaged, of the wrong kind or of the wrong version.
    FILE_REFUSED(4),
    /// Refused so that something is not overwritten, disturbed or mixed up.
    PROTECTED(5),
    CANCELLED(130);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    static ExitCode of(Problem problem) {
        return switch (problem) {
            case Problem.Usage p -> USAGE;
            case Problem.ScreenUnusable p -> FAILED;
            case Problem.ValueFault p -> USAGE;
            case Problem.SettingsFault p -> USAGE;
            case Problem.SettingsNewer p -> USAGE;
            case Problem.NoServer p -> USAGE;
            case Problem.ServerUnknown p -> USAGE;
            case Problem.ServerExists p -> PROTECTED;
            case Problem.HostUnknown p -> NO_SERVER;
            case Problem.PortClosed p -> NO_SERVER;
            case Problem.NoAnswer p -> NO_SERVER;
            case Problem.NotPostgres p -> NO_SERVER;
            case Problem.TlsRefused p -> NO_SERVER;
            case Problem.NotCertificate p -> NO_SERVER;
            case Problem.CertificateExpired p -> NO_SERVER;
            case Problem.NoPrimary p -> NO_SERVER;
            case Problem.ServerNotReady p -> NO_SERVER;
            case Problem.TooManyConnections p -> NO_SERVER;
            case Problem.PasswordMissing p -> NO_SERVER;
            case Problem.PasswordWrong p -> NO_SERVER;
            case Problem.TypedPasswordWrong p -> NO_SERVER;
            case Problem.NoPasswordGiven p -> PROTECTED;
            case Problem.PasswordNotAsked p -> PROTECTED;
            case Problem.OldPasswordAccepted p -> FAILED;
            case Problem.ChangeStuck p -> FAILED;
            case Problem.ChangeUnfinished p -> NO_SERVER;
            case Problem.OdooConfFault p -> FILE_REFUSED;
            case Problem.OdooConfOther p -> PROTECTED;
            case Problem.RestartFailed p -> FAILED;
            case Problem.OdooUnfinished p -> FAILED;
            case Problem.OdooSilent p -> FAILED;
            case Problem.OdooNotLoggedIn p -> FAILED;
            case Problem.LoginRefused p -> NO_SERVER;
            case Problem.DatabaseMissing p -> NO_SERVER;
            case Problem.ConnectionLost p -> NO_SERVER;
            case Problem.MayNotCreate p -> FAILED;
            case Problem.NotMemberOfOwner p -> FAILED;
            case Problem.OwnerUnknown p -> FAILED;
            case Problem.NotAllowed p -> FAILED;
            case Problem.NotAllowedOn p -> FAILED;
            case Problem.NoClient p -> FAILED;
            case Problem.ProgramNotStarted p -> FAILED;
            case Problem.ToolFailed p -> FAILED;
            case Problem.ContextUnknown p -> FAILED;
            case Problem.ClassUnknown p -> FAILED;
            case Problem.NotAContext p -> PROTECTED;
            case Problem.NameTooLong p -> PROTECTED;
            case Problem.ContextClosed p -> PROTECTED;
            case Problem.Busy p -> PROTECTED;
            case Problem.PasswordBusy p -> PROTECTED;
            case Problem.InUse p -> PROTECTED;
            case Problem.TablesLocked p -> PROTECTED;
            case Problem.NothingToUndo p -> FAILED;
            case Problem.StateGone p -> FAILED;
            case Problem.FileMissing p -> FILE_REFUSED;
            case Problem.FolderMissing p -> FAILED;
            case Problem.FileUnreadable p -> FILE_REFUSED;
            case Problem.FileExists p -> PROTECTED;
            case Problem.FolderExists p -> PROTECTED;
            case Problem.FolderUnwritable p -> FAILED;
            case Problem.DiskShort p -> FAILED;
            case Problem.DiskFull p -> FAILED;
            case Problem.OfSave p -> FILE_REFUSED;
            case Problem.NotOurSave p -> PROTECTED;
            case Problem.OtherContext p -> PROTECTED;
            case Problem.OtherOdoo p -> FILE_REFUSED;
            case Problem.NotConfirmed p -> PROTECTED;
            case Problem.RestoreErrors p -> FAILED;
            case Problem.CountsDiffer p -> FAILED;
            case Problem.OutcomeUnknown p -> FAILED;
            case Problem.ServerDiskFull p -> FAILED;
            case Problem.ServerError p -> FAILED;
            case Problem.DemoProgramsMissing p -> FAILED;
            case Problem.DemoAccountMissing p -> FAILED;
            case Problem.DemoNotStarted p -> FAILED;
            case Problem.OfUpdate p -> of(p);
            case Problem.OfRollout p -> of(p);
            case RemoteProblem.KeyUnusable p -> FILE_REFUSED;
            case RemoteProblem.SshConfigFault p -> FILE_REFUSED;
            case Problem.OfRemote p -> FAILED;
            case PasswordFileProblem.PasswordFileReadOnly p -> PROTECTED;
            case PasswordFileProblem.PasswordFileOpen p -> NO_SERVER;
            case PasswordFileProblem.PasswordFileUnreadable p -> NO_SERVER;
            case PasswordFileProblem.PasswordFileMarked p -> NO_SERVER;
            case Problem.OfPasswordFile p -> FILE_REFUSED;
            case Problem.Unforeseen p -> FAILED;
        };
    }

    private static ExitCode of(Problem.OfUpdate problem) {
        return switch (problem) {
            case UpdateProblem.ProgramMissing p -> FAILED;
            case UpdateProblem.AccountRefused p -> FAILED;
            case UpdateProblem.FolderNotPrivate p -> PROTECTED;
            case UpdateProblem.NoRemote p -> FAILED;
            case UpdateProblem.RepositorySilent p -> FAILED;
            case UpdateProblem.RepositoryRefused p -> FAILED;
            case UpdateProblem.RevisionUnknown p -> FAILED;
            case UpdateProblem.LocalChanges p -> PROTECTED;
            case UpdateProblem.CheckoutLocked p -> PROTECTED;
            case UpdateProblem.NotOurWorktree p -> PROTECTED;
            case UpdateProblem.GitFailed p -> FAILED;
            case UpdateProblem.NoTarget p -> USAGE;
            case UpdateProblem.NotACheckout p -> FAILED;
            case UpdateProblem.CodeUnknown p -> FAILED;
            case UpdateProblem.MigrationNeeded p -> PROTECTED;
            case UpdateProblem.NoOdooFound p -> FAILED;
            case UpdateProblem.NoInstallation p -> USAGE;
            case UpdateProblem.ServiceCommandFailed p -> FAILED;
            case UpdateProblem.ServiceNotStopped p -> FAILED;
            case UpdateProblem.ServiceNotRunning p -> FAILED;
            case UpdateProblem.OtherVersionAnswers p -> FAILED;
            case UpdateProblem.ServiceSilent p -> FAILED;
            case UpdateProblem.ContextNotServed p -> FAILED;
            case UpdateProblem.ContextSilent p -> FAILED;
            case UpdateProblem.WebCertificateUntrusted p -> FAILED;
            case UpdateProblem.CopyNotNeutralized p -> FAILED;
            case UpdateProblem.CopyNotServed p -> FAILED;
            case UpdateProblem.CopySilent p -> FAILED;
            case UpdateProblem.CopyServerEnded p -> FAILED;
            case UpdateProblem.NoUpdate p -> USAGE;
            case UpdateProblem.UpdateUnknown p -> USAGE;
            case UpdateProblem.OdooBusy p -> PROTECTED;
            case UpdateProblem.UpdateBusy p -> PROTECTED;
            case UpdateProblem.UpdateUnfinished p -> PROTECTED;
            case UpdateProblem.UpdateEnded p -> USAGE;
        };
    }

    private static ExitCode of(Problem.OfRollout problem) {
        return switch (problem) {
            case RolloutProblem.HostListFault p -> FILE_REFUSED;
            case RolloutProblem.HostListEmpty p -> FILE_REFUSED;
            case RolloutProblem.HostListTooLarge p -> FILE_REFUSED;
            case RolloutProblem.NoCampaign p -> USAGE;
            case RolloutProblem.CampaignUnknown p -> USAGE;
            case RolloutProblem.CampaignEnded p -> PROTECTED;
            case RolloutProblem.CampaignBusy p -> PROTECTED;
        };
    }
}
