import { texts } from '../common/texts-shape';
import { stationTextsEn } from './texts.en';
import { stationTextsZh } from './texts.zh';

export const stationTexts = texts(stationTextsZh, stationTextsEn);
