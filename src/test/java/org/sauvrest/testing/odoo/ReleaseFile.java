package org.sauvrest.testing.odoo;

/// The file by which the code of each series says what it is.
final class ReleaseFile {

    private ReleaseFile() {}

    static String of(Series series) {
        if (!series.since(6, 1)) {
            return """
                    name = 'openerp-server'
                    version = '6.0.3'
                    major_version = '6.0'
                    version_info = (6, 0, 3, 'final', 0)
                    description = 'OpenERP Server'
                    """;
        }
        return """
                RELEASE_LEVELS = [ALPHA, BETA, RELEASE_CANDIDATE, FINAL] = ['alpha', 'beta', 'candidate', 'final']
                RELEASE_LEVELS_DISPLAY = {ALPHA: ALPHA,
                                          BETA: BETA,
                                          RELEASE_CANDIDATE: 'rc',
                                          FINAL: ''}

                # version_info format: (MAJOR, MINOR, MICRO, RELEASE_LEVEL, SERIAL)
                version_info = (%d, %d, 0, FINAL, 0%s)
                version = '.'.join(str(s) for s in version_info[:2]) + RELEASE_LEVELS_DISPLAY[version_info[3]]
                series = serie = major_version = '.'.join(str(s) for s in version_info[:2])

                product_name = '%s'
                description = '%s Server'
                """.formatted(
                series.major(), series.minor(), series.since(10) ? ", ''" : "", series.product(), series.product());
    }
}
