import { texts } from '../common/texts-shape';

export const startTexts = texts(
  {
    lead: '有活找人、有人找活,几分钟内接上。请选您的身份:',
    live: '先看看全市此刻的动静',
    docs: '接口文档',
    rules: '派单规则',
    enter: '进入',
    logIn: '登录',
    demo: '一键体验(演示账号)',
    demoNote: '演示环境:短信验证码不会真的发送,一键体验会替您填好。',
    worker: {
      who: '我要找活',
      try: '点“开始接单”,新的活儿会自己弹出来;接单、到岗扫码、看收入都在手机上。',
    },
    employer: {
      who: '我要招人',
      try: '三步发布一个岗位,看名额一个一个变成“已接”;到岗码给工人扫。',
    },
    clerk: {
      who: '驿站工作人员',
      try: '替上门的人登记、候工、代接单;看哪些岗位招不满、为什么。',
    },
    bureau: {
      who: '人社部门',
      try: '看全市满足率、到岗、公平和计划进度;每个数都能问“为什么”。',
    },
  },
  {
    lead: 'Work finds people and people find work within minutes. Who are you?',
    live: 'See what the whole city does right now',
    docs: 'API documents',
    rules: 'How offers are decided',
    enter: 'Enter',
    logIn: 'Log in',
    demo: 'Try it at once (demo account)',
    demoNote: 'A demo: codes are not really sent, and the button fills them in for you.',
    worker: {
      who: 'I look for work',
      try: 'Press “Go online” and new gigs come by themselves; accept, check in by QR and see your pay on the phone.',
    },
    employer: {
      who: 'I need people',
      try: 'Post a gig in three steps and watch the places turn to “accepted” one by one; show the code at the gate.',
    },
    clerk: {
      who: 'Station clerk',
      try: 'Register who walks in, keep the waiting area, accept on behalf; see which gigs do not fill, and why.',
    },
    bureau: {
      who: 'HR bureau',
      try: 'Fill rate, arrivals, fairness and the pace of the plan; every figure answers “why”.',
    },
  },
);
