import { listedIn, memberTypesIn, unitsIn } from '../../commons/charter/entry-choices.ts'
import type { Asked, Choosable, Entries, Rules } from '../../kernel/charter.ts'
import { ruleText } from './rule-text.ts'

const figuresIn = (rules: Rules): Choosable[] => [
  { code: 'heads', label: { ko: '사람 수', en: 'heads: all alike' } },
  ...listedIn('care.figures')(rules),
]

/** What all kinds of rules ask in the end. */
const common: Record<string, Asked> = {
  types: {
    label: { ko: '누가 함께하나요', en: 'Who takes part' },
    hint: { ko: '고르지 않으면 모두예요.', en: 'None chosen: everybody.' },
    choices: memberTypesIn,
    seldom: true,
  },
  duty: {
    label: { ko: '돌볼 몫이 남은 사람은', en: 'Whoever has care left to do' },
    words: {
      none: { ko: '상관없이 함께해요', en: 'takes part all the same' },
      soft: { ko: '차례가 뒤로 가요', en: 'comes last' },
      hard: { ko: '다 할 때까지 빠져요', en: 'takes no part until it is done' },
    },
    seldom: true,
  },
  outage: {
    label: { ko: '고치는 동안의 차례', en: 'Turns while it is out of service' },
    hint: { ko: '고르지 않으면 그냥 지나가요.', en: 'None chosen: they are lost.' },
    words: {
      moved: { ko: '고친 뒤로 미뤄요', en: 'move back until it works' },
      passed: { ko: '지나간 것으로 쳐요', en: 'count as passed' },
      lost: { ko: '그냥 지나가요', en: 'are lost' },
    },
  },
  scarce: {
    label: {
      ko: '모자라거나 넘칠 때는 다른 규칙으로 나눠요',
      en: 'In scarcity or excess another rule holds',
    },
    seldom: true,
  },
  'scarce.when': {
    label: { ko: '언제', en: 'When' },
    words: {
      low: { ko: '살펴보는 것이 좋은 범위보다 낮을 때', en: 'What is measured lies below its good range' },
      high: { ko: '살펴보는 것이 좋은 범위보다 높을 때', en: 'What is measured lies above its good range' },
    },
  },
  'scarce.instead': {
    label: { ko: '그동안 따르는 규칙', en: 'The rule that holds then' },
    choices: listedIn('turns.rules'),
  },
}

const each: Record<string, Asked> = {
  cycleMinutes: { label: { ko: '한 바퀴는 몇 분', en: 'Minutes of one cycle' } },
  each: {
    label: { ko: '한도를 어떻게 나누나요', en: 'How the limit is shared' },
    words: {
      equal: { ko: '모두 똑같이', en: 'All alike' },
      shares: { ko: '기준이 되는 수에 비례해서', en: 'In proportion to a figure' },
      figure: { ko: '기준이 되는 수만큼', en: 'As much as the figure itself' },
    },
  },
  by: { label: { ko: '나누는 기준', en: 'Shared out by' }, choices: figuresIn },
  over: {
    label: { ko: '한도를 넘으면', en: 'What goes beyond it' },
    words: {
      refused: { ko: '적을 수 없어요', en: 'is not taken down' },
      flagged: { ko: '적되 모두에게 보여요', en: 'is taken down and shown to all' },
    },
  },
  turnsOn: {
    label: { ko: '거꾸로 옮겨 가기 시작하는 날', en: 'The day from which all move back' },
    hint: { ko: '비워 두면 늘 앞으로 옮겨 가요.', en: 'Left empty: always ahead.' },
  },
  days: {
    label: { ko: '며칠 안에 하지 않으면 넘어가나요', en: 'Days until a turn nobody takes is over' },
    hint: { ko: '비워 두면 할 때까지 기다려요.', en: 'Left empty: it waits.' },
  },
  winners: { label: { ko: '한 번에 몇 명', en: 'How many at a time' } },
  mostWeight: {
    label: {
      ko: '뽑히지 않은 사람의 제비는 몇 개까지 늘어나나요',
      en: 'Up to how many tickets for who was not drawn',
    },
    hint: { ko: '1이면 늘 똑같아요.', en: 'With 1, always alike.' },
  },
  unit: { label: { ko: '기여를 무엇으로 재나요', en: 'Contributions are counted in' }, choices: unitsIn },
  windowDays: { label: { ko: '지난 며칠의 기여를 보나요', en: 'Contributions of the last so many days' } },
  cap: { label: { ko: '얼마까지만 세나요', en: 'Counted up to' }, unit: 'unit' },
  kinds: {
    label: { ko: '어떤 활동을 세나요', en: 'Kinds that count' },
    hint: { ko: '고르지 않으면 모두 세요.', en: 'None chosen: all of them.' },
    choices: listedIn('contributions.kinds'),
  },
  newDays: {
    label: { ko: '들어온 지 며칠까지 새 사람으로 보나요', en: 'Days for which somebody counts as new' },
  },
  floor: {
    label: { ko: '새 사람은 적어도 이만큼으로 세요', en: 'Who is new counts for at least' },
    unit: 'unit',
  },
  standBack: {
    label: { ko: '받은 사람은 다음 몇 번 뒤에 서나요', en: 'Draws for which who had it stands back' },
  },
}

/** What the form of a rule of turns asks. */
export const ruleEntries: Entries = {
  one: { ko: '나누는 규칙', en: 'rule of turns' },
  sentence: {
    ko: (one) => ruleText(one, 'ko').join(' '),
    en: (one) => ruleText(one, 'en').join(' '),
  },
  first: 'way',
  start: { types: [], duty: 'none', kinds: [], mostWeight: 1, by: 'heads', newDays: 0, standBack: 0 },
  asks: {
    way: {
      label: { ko: '어떻게 나누나요', en: 'How is it shared?' },
      words: {
        open: {
          ko: '넉넉해서 누구나 필요한 만큼 써요',
          en: 'There is enough: everybody uses what they need',
        },
        sites: { ko: '제비로 자리를 정하고 날마다 옮겨 가요', en: 'Places by lot, moving on each day' },
        proportional: { ko: '시간을 몫에 비례해서 나눠요', en: 'Time in proportion, such as water' },
        quota: { ko: '한 철의 한도를 나눠요', en: 'The limit of a season is shared' },
        rotation: { ko: '차례대로 돌아가요', en: 'It goes round' },
        lottery: { ko: '제비를 뽑아요', en: 'It is drawn by lot' },
        priority: { ko: '요즘 많이 기여한 사람이 먼저예요', en: 'Who gave most lately goes first' },
      },
    },
    name: {
      label: { ko: '규칙 이름', en: 'Name of the rule' },
      hint: { ko: '무엇을 나누는지 적어요: 물, 텃밭 자리', en: 'What is shared: water, plots' },
    },
    ...each,
    ...common,
  },
}
