import { type Edition, EditionStructure, EditionWords } from '../edition.schema';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import structure from './structure.json' with { type: 'json' };

/** The 77 actions of the Rencontres du Mont-Blanc Amériques (Cartagena, October 2022), told in our own words. */
export function readRmb2022(): Edition {
  return {
    structure: EditionStructure.parse(structure),
    words: { fr: EditionWords.parse(fr), es: EditionWords.parse(es), en: EditionWords.parse(en), pt: EditionWords.parse(pt) },
  };
}
