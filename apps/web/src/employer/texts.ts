import { texts } from '../common/texts-shape';
import { employerTextsEn } from './texts.en';
import { employerTextsZh } from './texts.zh';

export const employerTexts = texts(employerTextsZh, employerTextsEn);
