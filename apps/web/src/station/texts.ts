import { texts } from '../common/texts-shape';

export const stationTexts = texts(
  {
    title: '就业驿站',
    nav: { alerts: '招不满的岗位' },
    alerts: {
      lead: '快开工还没招满的岗位,先帮最急的。',
      none: '现在没有招不满的岗位。',
      filled: '已招 {filled} / {slots} 人',
      eligible: '{n} 人符合条件',
    },
  },
  {
    title: 'Employment station',
    nav: { alerts: 'Gigs that do not fill' },
    alerts: {
      lead: 'Gigs that start soon and are not full; help the most urgent first.',
      none: 'No gig is short of people now.',
      filled: '{filled} of {slots} found',
      eligible: '{n} people fit',
    },
  },
);
