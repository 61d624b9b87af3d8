import type { Telling } from '../../kernel/capability.ts'
import { formatDay, plural } from '../../kernel/language.ts'

type Figures = Telling<{ key: string; from: string; figures: unknown[] }>

export const ko = {
  title: '돌봄',
  commands: { recordFigures: '나누는 기준 숫자 적기' },
  queries: { figures: '나누는 기준 숫자' },
  failures: {
    no_such_key: () => '우리 규칙에 없는 기준이에요. 규칙에 있는 것을 골라 주세요.',
    no_such_member: () => '명부에 없는 사람이 있어요. 함께하는 사람 가운데에서 골라 주세요.',
    member_twice: () => '같은 사람이 두 번 있어요. 한 줄로 합쳐 주세요.',
  },
  entries: {
    figures_recorded: ({ actor, data }: Figures) =>
      `${actor} 님이 ${data.figures.length}명의 기준 숫자를 ${formatDay(data.from, 'ko')}부터로 적었어요.`,
  },
}

export const en: typeof ko = {
  title: 'Care',
  commands: { recordFigures: 'Write down figures to share out by' },
  queries: { figures: 'Figures to share out by' },
  failures: {
    no_such_key: () => 'Our rules have no such figure. Choose one they name.',
    no_such_member: () => 'Somebody is not on the roll. Choose among the members.',
    member_twice: () => 'The same person is there twice. Put it on one line.',
  },
  entries: {
    figures_recorded: ({ actor, data }) =>
      `${actor} wrote down figures of ${plural(data.figures.length, 'member')} from ${formatDay(data.from, 'en')} on.`,
  },
}
