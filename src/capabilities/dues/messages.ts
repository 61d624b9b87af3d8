import type { Telling } from '../../kernel/capability.ts'
import { formatDay, plural, withParticle } from '../../kernel/language.ts'

type Plan = Telling<{ plan: string }>
type Until = Telling<{ plan: string; until: string }>
type OfAgent = Telling<{ plan: string; agent: string }>
type Chunk = Telling<{ plan: string; period: string; agents: string[] }>
type Run = Telling<{ plan: string; period: string; people: number }>

/** Whose it is, where it is one member's own. */
const only = ({ data, label }: Chunk) => (data.agents.length === 1 ? label(data.agents[0]!) : undefined)

const whom = (told: Chunk) => {
  const name = only(told)
  return name === undefined ? `${told.data.agents.length}명` : `${name} 님`
}

const whomInEnglish = (told: Chunk) => only(told) ?? plural(told.data.agents.length, 'member')

export const ko = {
  title: '회비',
  commands: {
    addPlan: '회비 정하기',
    changeRates: '회비 금액 바꾸기',
    endPlan: '회비 그만 걷기',
    grantReduction: '회비 감면하기',
    endReduction: '회비 감면 끝내기',
    charge: '회비 청구하기',
    undoRun: '잘못된 청구 취소하기',
    carryOnUndo: '청구 취소 이어 하기',
    remind: '밀린 회비 알리기',
  },
  queries: { plans: '회비', plan: '회비 하나', arrears: '밀린 회비' },
  failures: {
    type_twice: () => '같은 유형이 두 번 있어요. 한 줄로 합쳐 주세요.',
    no_such_type: () => '우리 규칙에 없는 유형이에요. 유형을 다시 골라 주세요.',
    not_income: () => '회비는 들어온 돈 계정에 적어요. 들어온 돈 가운데 하나를 골라 주세요.',
    ends_before_it_begins: () => '시작하는 날보다 끝나는 날이 먼저예요. 날짜를 다시 살펴 주세요.',
    starts_too_early: ({ first }: Record<string, string>) =>
      `지난 기간까지 거슬러 청구할 수 없어요. ${first ? `${formatDay(first, 'ko')}부터` : '이번 기간부터'} 정해 주세요. 지난 회비는 처음 잔액에 적어요.`,
    charged_beyond: ({ day }: Record<string, string>) =>
      `그 뒤의 회비가 이미 청구되었어요${day ? ` (${formatDay(day, 'ko')})` : ''}. 먼저 그 청구를 취소해 주세요.`,
    not_a_member: () => '지금 함께하는 사람에게만 감면할 수 있어요.',
    reduced_already: () => '이 기간에 이미 감면이 있어요. 먼저 그 감면을 끝내 주세요.',
    not_the_time: () => '아직 청구할 날이 아니거나 이미 청구했어요.',
    not_charged: () => '청구가 끝난 것만 할 수 있어요. 잠시 뒤에 다시 살펴 주세요.',
    reminded_lately: () => '알린 지 일주일이 안 되었어요. 급하면 전화해 주세요.',
    nobody_to_remind: () => '모두 냈어요. 알릴 사람이 없어요.',
  },
  entries: {
    plan_made: ({ actor, data, label }: Plan) =>
      `${actor} 님이 ${withParticle(label(data.plan), '을/를')} 정했어요.`,
    rates_changed: ({ actor, data, label }: Plan) => `${actor} 님이 ${label(data.plan)} 금액을 바꾸었어요.`,
    plan_ended: ({ data, label }: Until) =>
      `${withParticle(label(data.plan), '은/는')} ${formatDay(data.until, 'ko')}까지만 걷어요.`,
    reduction_granted: ({ data, label }: OfAgent) =>
      `${label(data.agent)} 님의 ${withParticle(label(data.plan), '을/를')} 감면했어요.`,
    reduction_ended: ({ data, label }: OfAgent) =>
      `${label(data.agent)} 님의 ${label(data.plan)} 감면을 끝냈어요.`,
    run_charged: ({ data, label }: Run) =>
      `${withParticle(label(data.plan), '을/를')} ${data.people}명에게 청구했어요 (${data.period}).`,
    run_undone: ({ data, label }: Run) =>
      `${label(data.plan)} 청구를 ${data.people}명에게서 취소했어요 (${data.period}).`,
    run_reminded: ({ data, label }: Run) =>
      `아직 내지 않은 ${withParticle(label(data.plan), '을/를')} ${data.people}명에게 알렸어요.`,
    dues_charged: (told: Chunk) =>
      `${withParticle(told.label(told.data.plan), '을/를')} ${whom(told)}에게 청구했어요 (${told.data.period}).`,
    charge_undone: (told: Chunk) =>
      `${told.label(told.data.plan)} 청구를 ${whom(told)}에게서 취소했어요 (${told.data.period}).`,
    dues_reminded: (told: Chunk) =>
      `아직 내지 않은 ${withParticle(told.label(told.data.plan), '을/를')} ${whom(told)}에게 알렸어요.`,
  },
}

export const en: typeof ko = {
  title: 'Dues',
  commands: {
    addPlan: 'Set dues',
    changeRates: 'Change the amount of dues',
    endPlan: 'Stop collecting dues',
    grantReduction: 'Reduce somebody’s dues',
    endReduction: 'End a reduction of dues',
    charge: 'Charge dues',
    undoRun: 'Take a wrong charge back',
    carryOnUndo: 'Go on taking a charge back',
    remind: 'Remind of unpaid dues',
  },
  queries: { plans: 'Dues', plan: 'One kind of dues', arrears: 'Unpaid dues' },
  failures: {
    type_twice: () => 'The same type is there twice. Put it on one line.',
    no_such_type: () => 'Our rules know no such type. Choose another.',
    not_income: () => 'Dues go to an income account. Choose one of those.',
    ends_before_it_begins: () => 'It ends before it begins. Check the days.',
    starts_too_early: ({ first }) =>
      `Periods gone by cannot be charged. Begin ${first ? `on ${formatDay(first, 'en')}` : 'with this period'} or later; older dues belong to the opening balances.`,
    charged_beyond: ({ day }) =>
      `Later dues were charged already${day ? ` (${formatDay(day, 'en')})` : ''}. Take that charge back first.`,
    not_a_member: () => 'Only members of today can have their dues reduced.',
    reduced_already: () => 'There is a reduction in that time already. End it first.',
    not_the_time: () => 'It is not yet the day to charge, or it was charged already.',
    not_charged: () => 'That can be done once everybody is charged. Look again in a moment.',
    reminded_lately: () => 'The last reminder was less than a week ago. If it is urgent, ring them up.',
    nobody_to_remind: () => 'Everybody has paid. There is nobody to remind.',
  },
  entries: {
    plan_made: ({ actor, data, label }) => `${actor} set ${label(data.plan)}.`,
    rates_changed: ({ actor, data, label }) => `${actor} changed the amount of ${label(data.plan)}.`,
    plan_ended: ({ data, label }) => `${label(data.plan)} is collected until ${formatDay(data.until, 'en')}.`,
    reduction_granted: ({ data, label }) => `${label(data.agent)} pays less of ${label(data.plan)}.`,
    reduction_ended: ({ data, label }) =>
      `The reduction of ${label(data.plan)} for ${label(data.agent)} comes to an end.`,
    run_charged: ({ data, label }) =>
      `${label(data.plan)} was charged to ${plural(data.people, 'member')} (${data.period}).`,
    run_undone: ({ data, label }) =>
      `The charge of ${label(data.plan)} was taken back from ${plural(data.people, 'member')} (${data.period}).`,
    run_reminded: ({ data, label }) =>
      `A reminder of ${label(data.plan)} went to ${plural(data.people, 'member')}.`,
    dues_charged: (told) =>
      `${told.label(told.data.plan)} was charged to ${whomInEnglish(told)} (${told.data.period}).`,
    charge_undone: (told) =>
      `The charge of ${told.label(told.data.plan)} was taken back from ${whomInEnglish(told)} (${told.data.period}).`,
    dues_reminded: (told) => `A reminder of ${told.label(told.data.plan)} went to ${whomInEnglish(told)}.`,
  },
}
