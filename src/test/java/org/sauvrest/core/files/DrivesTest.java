package org.sauvrest.core.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrivesTest {

    /// As the kernel writes it.
    private static final String MOUNTS = """
            sysfs /sys sysfs rw,nosuid,nodev,noexec,relatime 0 0
            /dev/nvme0n1p2 / ext4 rw,relatime,errors=remount-ro 0 0
            /dev/nvme0n1p1 /boot/efi vfat rw,relatime,fmask=0077 0 0
            tmpfs /run/user/1000 tmpfs rw,nosuid,nodev,size=803840k 0 0
            /dev/sdb1 /media/lea/USB\\040KEY vfat rw,nosuid,nodev,relatime,uid=1000 0 0
            /dev/sdc1 /run/media/lea/Clé\\0402\\134\\043a exfat rw,nosuid,nodev 0 0
            /dev/sdd1 /media/lea/LOCKED vfat ro,nosuid,nodev,errors=remount-rw 0 0
            /dev/sr0 /media/cdrom0 iso9660 rw,nosuid 0 0
            //nas/share /mnt/nas cifs rw,relatime 0 0
            nas:/export /mnt/nfs nfs4 rw,relatime 0 0
            /dev/sde1 /mnt ext4 rw,relatime 0 0
            /dev/sdf1 /media/lea/NTFS fuseblk rw,user_id=0 0 0
            /dev/sdf1 /media/lea/NTFS fuseblk rw,user_id=0 0 0
            /dev/sdg1 /mediatheque ext4 rw,relatime 0 0
            broken line
            """;

    @TempDir
    private Path folder;

    @Test
    void findsWhatIsMountedForWritingWhereDrivesAre() {
        var mounts = new String(MOUNTS.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertEquals(
                List.of(
                        Path.of("/media/lea/USB KEY"),
                        Path.of("/run/media/lea/Clé 2\\#a"),
                        Path.of("/mnt"),
                        Path.of("/media/lea/NTFS")),
                Drives.mounted(mounts));
    }

    @Test
    void findsNothingWhereNothingIsPluggedIn() {
        assertEquals(List.of(), Drives.mounted(""));
        assertEquals(List.of(), Drives.mounted("/dev/sda1 / ext4 rw 0 0\n"));
    }

    @Test
    void aNameThatIsNoneIsPassedOver() {
        assertEquals(List.of(), Drives.mounted("/dev/sdb1 /media/a\\000b vfat rw 0 0\n"));
    }

    @Test
    void theVolumeThatAMacRunsFromIsNone() throws Exception {
        var key = Files.createDirectory(folder.resolve("USB KEY"));
        Files.createSymbolicLink(folder.resolve("Macintosh HD"), Path.of("/"));
        Files.createDirectory(folder.resolve(".timemachine"));
        Files.createFile(folder.resolve("file"));

        assertEquals(List.of(key), Drives.volumes(folder));
    }

    @Test
    void aDriveThatWasPulledOutIsNone() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertEquals(List.of(folder), Drives.usable(List.of(folder.resolve("none"), folder, file)));
    }
}
