import type { Lang } from '../../kernel/language.ts'
import type { FieldError } from './entry-form.ts'

const ko = {
  lead: '고칠 것을 고르거나 새로 더해 보세요. 보내기 전에 바뀐 모습을 먼저 보여 드려요.',
  none: '아직 하나도 없어요',
  noneBody: '하나 더하면 여기에 보여요.',
  add: (one: string) => `${one} 더하기`,
  change: '고치기',
  changeOne: (name: string) => `${name} 고치기`,
  addTitle: (one: string) => `새 ${one}`,
  otherWay: '다른 것으로 바꾸기',
  next: '다음',
  show: '바뀐 모습 보기',
  after: '이렇게 바뀌어요',
  takenOut: '이것이 빠져요',
  takeOut: '목록에서 빼기',

  propose: '이대로 하기',
  seldom: '더 정하기',
  rowMore: '하나 더 적기',
  rowOut: '빼기',
  month: '월',
  day: '일',
  timeHint: '24시간으로 적어요: 18:00',
  moved: '그사이에 이 목록이 바뀌었어요. 지금 목록에서 다시 골라 주세요.',
  errors: {
    missing: '이 칸을 적어 주세요.',
    unreadable: '읽을 수 없어요. 다시 적어 주세요.',
    out_of_bounds: '정할 수 있는 범위를 벗어났어요. 다시 적어 주세요.',
  } satisfies Record<FieldError, string>,
}

const en: typeof ko = {
  lead: 'Choose one to change, or add one. You see how it would read before anything is sent.',
  none: 'There is none yet',
  noneBody: 'What you add is shown here.',
  add: (one) => `Add a ${one}`,
  change: 'Change',
  changeOne: (name) => `Change “${name}”`,
  addTitle: (one) => `A new ${one}`,
  otherWay: 'Make it another kind',
  next: 'Continue',
  show: 'Show how it would read',
  after: 'It would read',
  takenOut: 'This goes',
  takeOut: 'Take it off the list',

  propose: 'Do it this way',
  seldom: 'More to decide',
  rowMore: 'Write one more',
  rowOut: 'Leave out',
  month: 'Month',
  day: 'Day',
  timeHint: 'By the 24-hour clock: 18:00',
  moved: 'This list has changed in the meantime. Choose again from the list as it is now.',
  errors: {
    missing: 'Fill this in.',
    unreadable: 'This cannot be read. Write it again.',
    out_of_bounds: 'This is out of bounds. Choose another value.',
  },
}

/** What the pages say on which members change a list of their rules one by one. */
export const entryWords: Record<Lang, typeof ko> = { ko, en }
