import { texts } from '../common/texts-shape';
import { workerTextsEn } from './texts.en';
import { workerTextsZh } from './texts.zh';

export const workerTexts = texts(workerTextsZh, workerTextsEn);
