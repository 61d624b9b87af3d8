import type { Lang } from '../../kernel/language.ts'

/** What the form of an equation says. */
interface FormWords {
  title: string
  lead: string
  name: string
  rename: string
  korean: string
  english: string
  share: string
  shareHint: string
  of: string
  ofTotal: string
  ofRest: string
  kind: string
  kinds: Record<'contributions' | 'fund' | 'members' | 'points' | 'needs' | 'agent', string>
  kindHint: string
  fund: string
  agent: string
  agentHint: string
  type: string
  everybody: string
  severalTypes: string
  source: string
  sources: Record<'income' | 'of-income' | 'all' | 'these', string>
  rule: string
  ruleKind: string
  anyKind: string
  severalKinds: string
  unit: string
  worth: (unit: string) => string
  claim: string
  claims: Record<'once' | 'debt-like' | 'equity-like', string>
  moreRule: string
  multipliers: string
  multipliersText: string
  multiplierOf: string
  times: string
  groups: Record<'type' | 'role' | 'kind', string>
  limits: string
  least: string
  most: string
  highest: string
  highestHint: string
  out: string
  morePart: string
  rest: string
  restHint: string
  show: string
  after: string
  propose: string
  unread: string
  overTotal: string
  nothingChanges: string
  partOf: (share: string, of: 'total' | 'rest') => string
  leftOver: string
  counts: (kinds: string, one: string, worth: string, claim: string) => string
  countsTimes: (name: string, times: string) => string
  highestTimes: (times: string) => string
  picture: string
  pictureText: string
  pictureFrom: string
  pictureTo: string
}

export const formWords: Record<Lang, FormWords> = {
  ko: {
    title: '나누는 방법 고치기',
    lead: '고친 다음 바뀐 모습을 보고, 함께 정하자고 제안해요.',
    name: '이름',
    rename: '이름 고치기',
    korean: '한국어',
    english: '영어',
    share: '몫',
    shareHint: '퍼센트나 1/3 같은 분수로 적어요.',
    of: '무엇의 몫인가요?',
    ofTotal: '들어온 것 전체',
    ofRest: '앞에서 나누고 남은 것',
    kind: '누구에게 가나요?',
    kinds: {
      contributions: '기여한 사람에게, 기여한 만큼',
      fund: '우리 기금에',
      members: '모두에게 똑같이',
      points: '서로 매긴 점수만큼',
      needs: '필요한 만큼',
      agent: '정해 둔 한 사람이나 모임에',
    },
    kindHint: '바꾸고 ‘바뀐 모습 보기’를 누르면 아래 칸이 달라져요.',
    fund: '기금',
    agent: '사람이나 모임',
    agentHint: '이름이나 번호를 적어요.',
    type: '어떤 유형에게',
    everybody: '모두',
    severalTypes: '지금 정해진 여러 유형',
    source: '어떤 기여를 보나요?',
    sources: {
      income: '이 수입을 만든 기여 (거슬러 올라가며)',
      'of-income': '정한 기간에 그 일에 한 기여',
      all: '정한 기간의 모든 기여',
      these: '정해 둔 일에 한 기여',
    },
    rule: '셈하는 법',
    ruleKind: '활동',
    anyKind: '어떤 활동이든',
    severalKinds: '지금 정해진 여러 활동',
    unit: '세는 단위',
    worth: (unit) => `하나의 값 (${unit})`,
    claim: '언제까지 쳐주나요?',
    claims: {
      once: '한 번 나눌 때만',
      'debt-like': '그 값을 다 받을 때까지',
      'equity-like': '나눌 때마다 계속',
    },
    moreRule: '셈하는 법 하나 더',
    multipliers: '더 쳐주기, 덜 쳐주기',
    multipliersText: '맡은 일이나 유형, 활동에 따라 몇 배로 셈할지 정해요. 0.1배부터 10배까지예요.',
    multiplierOf: '누구의, 무엇의',
    times: '몇 배',
    groups: { type: '유형', role: '맡은 일', kind: '활동' },
    limits: '적어도, 많아도',
    least: '한 사람이 적어도',
    most: '한 사람이 많아도',
    highest: '가장 많은 몫은 가장 적은 몫의 몇 배까지',
    highestHint: '비워 두면 정하지 않아요.',
    out: '이 몫은 빼기',
    morePart: '몫 하나 더',
    rest: '나누고 남은 것이 가는 기금',
    restHint: '아무에게도 줄 수 없는 우수리가 여기로 가요. 누구 한 사람에게 가지 않아요.',
    show: '바뀐 모습 보기',
    after: '이렇게 바뀌어요',
    propose: '이대로 바꾸자고 제안하기',
    unread: '읽을 수 없거나 정해진 범위를 벗어난 값이에요.',
    overTotal: '전체에서 떼는 몫을 모두 더하면 100%가 넘어요. 줄이거나 ‘남은 것’의 몫으로 바꿔 주세요.',
    nothingChanges: '아직 바뀐 것이 없어요. 값을 고친 다음 다시 눌러 주세요.',
    partOf: (share, of) => (of === 'total' ? share : `남은 것의 ${share}`),
    leftOver: '나누고 남은 것',
    counts: (kinds, one, worth, claim) => `${kinds}: ${one}에 ${worth} · ${claim}`,
    countsTimes: (name, times) => `${name}: ${times}배로 셈해요`,
    highestTimes: (times) => `가장 많은 몫은 가장 적은 몫의 ${times}배까지`,
    picture: '나누는 모습',
    pictureText: '들어온 것이 어느 몫으로 얼마나 가는지 보여 줘요.',
    pictureFrom: '어디에서',
    pictureTo: '어디로',
  },
  en: {
    title: 'Change how it is shared',
    lead: 'Change what you like, look at how it would read, then propose it.',
    name: 'Name',
    rename: 'Change its name',
    korean: 'Korean',
    english: 'English',
    share: 'Part',
    shareHint: 'Per cent, or a fraction such as 1/3.',
    of: 'Of what?',
    ofTotal: 'Of all that came in',
    ofRest: 'Of what is left',
    kind: 'Who gets it?',
    kinds: {
      contributions: 'Those who contributed, by what they gave',
      fund: 'A fund of ours',
      members: 'Everybody the same',
      points: 'By the points we gave each other',
      needs: 'By need',
      agent: 'One person or group',
    },
    kindHint: 'Press “See how it would read” after a change here, and the fields below follow.',
    fund: 'Fund',
    agent: 'Person or group',
    agentHint: 'Their name or member number.',
    type: 'Which members',
    everybody: 'Everybody',
    severalTypes: 'The several types named now',
    source: 'Which contributions?',
    sources: {
      income: 'Those this income came from, traced back',
      'of-income': 'Those to its project in the chosen period',
      all: 'All of the chosen period',
      these: 'Those to the projects named now',
    },
    rule: 'How it is reckoned',
    ruleKind: 'Contribution',
    anyKind: 'Of any kind',
    severalKinds: 'The several kinds named now',
    unit: 'Counted in',
    worth: (unit) => `Worth of one (${unit})`,
    claim: 'For how long does it count?',
    claims: {
      once: 'For one distribution',
      'debt-like': 'Until it is paid in full',
      'equity-like': 'For every distribution',
    },
    moreRule: 'One more way of reckoning',
    multipliers: 'Counting more or less',
    multipliersText: 'How many times something counts, by role, member type or kind: from 0.1 to 10 times.',
    multiplierOf: 'Whose, or of what',
    times: 'Times',
    groups: { type: 'Member type', role: 'Role', kind: 'Kind' },
    limits: 'At least, at most',
    least: 'Each at least',
    most: 'Each at most',
    highest: 'The highest at most so many times the lowest',
    highestHint: 'Leave empty for no limit.',
    out: 'Leave this part out',
    morePart: 'One more part',
    rest: 'Fund for what is left over',
    restHint: 'What nobody can be given goes here, never to one person.',
    show: 'See how it would read',
    after: 'It would read',
    propose: 'Propose this change',
    unread: 'This can’t be read, or is out of bounds.',
    overTotal: 'The parts of the whole come to more than 100 %. Make one smaller, or a part of what is left.',
    nothingChanges: 'Nothing has changed yet. Change something, then press again.',
    partOf: (share, of) => (of === 'total' ? share : `${share} of the rest`),
    leftOver: 'What is left over',
    counts: (kinds, one, worth, claim) => `${kinds}: ${worth} for ${one} · ${claim.toLowerCase()}`,
    countsTimes: (name, times) => `${name}: counts ${times} times`,
    highestTimes: (times) => `The highest at most ${times} times the lowest`,
    picture: 'How it is shared',
    pictureText: 'Shows how much of what comes in goes to which part.',
    pictureFrom: 'From',
    pictureTo: 'To',
  },
}
