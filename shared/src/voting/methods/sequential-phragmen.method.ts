/**
 * Phragmén's sequential rule: the default for boards. L. E. Phragmén, "Sur une méthode nouvelle pour réaliser, dans les élections, la représentation proportionnelle des
 * partis" (1894); M. Brill, R. Freeman, S. Janson and M. Lackner, "Phragmén's voting methods and justified representation", Mathematical Programming 203 (2024),
 * seq-Phragmén: it satisfies proportional justified representation.
 */
import { PhragmenCount } from './phragmen.rules';
import { seatBySeatMethod } from './seat-by-seat.method';

export const sequentialPhragmen = seatBySeatMethod('sequential-phragmen', (electorate) => () => new PhragmenCount(electorate));
