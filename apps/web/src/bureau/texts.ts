import { texts } from '../common/texts-shape';

export const bureauTexts = texts(
  {
    title: '人社部门',
    nav: { today: '今日' },
    today: {
      lead: '今日全市,数字来自事件,几秒内更新。',
      slotsPublished: '发布名额',
      offers: '派单',
      accepts: '接单',
      arrivals: '到岗',
      noShows: '未到岗',
      fillRate: '满足率',
      timeToFill: '招满用时(中位)',
      seconds: '{s} 秒',
      people: '人次',
      live: '打开实时地图',
    },
  },
  {
    title: 'HR bureau',
    nav: { today: 'Today' },
    today: {
      lead: 'The whole city today, counted from events and seconds old.',
      slotsPublished: 'Places published',
      offers: 'Offers',
      accepts: 'Accepted',
      arrivals: 'Arrived',
      noShows: 'Did not come',
      fillRate: 'Fill rate',
      timeToFill: 'Time to fill (median)',
      seconds: '{s} s',
      people: '',
      live: 'Open the live map',
    },
  },
);
