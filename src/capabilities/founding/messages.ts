import type { Messages } from '../../kernel/capability.ts'
import { withParticle } from '../../kernel/language.ts'
import { stepNames } from './step-names.ts'
import type { RecordedStep, Role } from './tables.ts'

type C = 'describePlan' | 'agree' | 'takeBackAgreement' | 'takeStep' | 'takeBackStep'
type Q = 'path' | 'people'
type F =
  | 'members_only'
  | 'already_agreed'
  | 'not_agreed'
  | 'already_held'
  | 'in_the_future'
  | 'not_next'
  | 'before_the_last'
  | 'too_few_promoters'
  | 'called_too_late'
  | 'too_few_there'
  | 'too_few_in_favour'
  | 'more_than_there'
  | 'shares_unpaid'
  | 'not_the_last'
type K = 'plan_described' | 'consent_given' | 'consent_taken_back' | 'step_taken' | 'step_taken_back'

type Consent = { agent: string; role: Role }
type Step = { step: RecordedStep; on: string }

const ko: Messages<C, Q, F, K> = {
  title: '설립',
  commands: {
    describePlan: '설립 구상 적기',
    agree: '설립에 함께하기',
    takeBackAgreement: '설립 동의 거두기',
    takeStep: '설립 단계 적기',
    takeBackStep: '설립 단계 되돌리기',
  },
  queries: { path: '설립이 어디까지 왔나', people: '발기인과 설립동의자' },
  failures: {
    members_only: () => '함께하는 사람만 동의할 수 있어요. 먼저 가입해 주세요.',
    already_agreed: () => '이미 동의했어요. 더 할 일이 없어요.',
    not_agreed: () => '거둘 동의가 없어요.',
    already_held: () => '창립총회가 끝나서 바꿀 수 없어요. 가입이나 탈퇴는 조합원명부에서 해 주세요.',
    in_the_future: () => '아직 오지 않은 날이에요. 날짜를 다시 확인해 주세요.',
    not_next: ({ step }) =>
      `먼저 할 단계가 있어요. ${withParticle(stepNames.ko[step as RecordedStep] ?? '', '을/를')} 적어 주세요.`,
    before_the_last: ({ day }) => `앞 단계가 ${day}에 있었어요. 그날이나 그 뒤로 적어 주세요.`,
    too_few_promoters: ({ count, needed }) =>
      `발기인이 ${count}명이에요. ${needed}명이 되면 다음으로 갈 수 있어요.`,
    called_too_late: ({ day, days }) =>
      `창립총회는 알린 뒤 ${days}일을 온전히 두고 열어요. ${day}부터 열 수 있어요.`,
    too_few_there: ({ present, agreed }) =>
      `설립동의자 ${agreed}명 가운데 ${present}명이 나왔어요. 절반을 넘어야 창립총회가 이루어져요.`,
    too_few_in_favour: ({ present, inFavour, num, den }) =>
      `나온 ${present}명 가운데 ${inFavour}명이 찬성했어요. ${den}분의 ${num} 이상이 찬성해야 해요.`,
    more_than_there: ({ agreed, present }) =>
      `사람 수가 맞지 않아요. 동의한 사람은 ${agreed}명, 나온 사람은 ${present}명이에요.`,
    shares_unpaid: ({ count }) => `아직 내지 않은 출자금이 ${count}건 있어요. 모두 들어온 뒤에 적어 주세요.`,
    not_the_last: () => '마지막으로 적은 단계만 되돌릴 수 있어요.',
  },
  entries: {
    plan_described: ({ actor }) => `${withParticle(actor, '이/가')} 설립 구상을 적었어요.`,
    consent_given: ({ data, label }: { data: Consent; label(id: string): string }) =>
      `${label(data.agent)} 님이 ${data.role === 'promoter' ? '발기인으로' : '설립동의자로'} 함께해요.`,
    consent_taken_back: ({ data, label }: { data: Consent; label(id: string): string }) =>
      `${label(data.agent)} 님이 ${data.role === 'promoter' ? '발기인에서 빠졌어요.' : '설립 동의를 거두었어요.'}`,
    step_taken: ({ data }: { data: Step }) =>
      `설립 단계 하나를 마쳤어요: ${stepNames.ko[data.step]} (${data.on})`,
    step_taken_back: ({ data }: { data: Step }) => `설립 단계를 되돌렸어요: ${stepNames.ko[data.step]}`,
  },
}

const en: Messages<C, Q, F, K> = {
  title: 'Founding',
  commands: {
    describePlan: 'Describe the plan',
    agree: 'Agree to found it',
    takeBackAgreement: 'Take back an agreement',
    takeStep: 'Note a step of the founding',
    takeBackStep: 'Take a step back',
  },
  queries: { path: 'How far the founding is', people: 'Promoters and founders' },
  failures: {
    members_only: () => 'Only people of this group can agree. Join first.',
    already_agreed: () => 'That is agreed already. Nothing more to do.',
    not_agreed: () => 'There is no agreement to take back.',
    already_held: () => 'The founding meeting is over. Joining and leaving go through the roll now.',
    in_the_future: () => 'That day is still to come. Check the date.',
    not_next: ({ step }) => `Another step comes first: ${stepNames.en[step as RecordedStep] ?? '…'}.`,
    before_the_last: ({ day }) => `The step before was on ${day}. Enter that day or a later one.`,
    too_few_promoters: ({ count, needed }) => `There are ${count} promoters; ${needed} are needed to go on.`,
    called_too_late: ({ day, days }) =>
      `${days} whole days must lie between notice and meeting. It can be held from ${day} on.`,
    too_few_there: ({ present, agreed }) =>
      `${present} of ${agreed} founders were there. More than half must be.`,
    too_few_in_favour: ({ present, inFavour, num, den }) =>
      `${inFavour} of the ${present} there were in favour; ${num}/${den} are needed.`,
    more_than_there: ({ agreed, present }) =>
      `The numbers do not fit: ${agreed} agreed in writing, ${present} were there.`,
    shares_unpaid: ({ count }) => `${count} share payments are still open. Note this once all have come in.`,
    not_the_last: () => 'Only the last step noted can be taken back.',
  },
  entries: {
    plan_described: ({ actor }) => `${actor} described the plan of the founding.`,
    consent_given: ({ data, label }: { data: Consent; label(id: string): string }) =>
      `${label(data.agent)} agreed to found it as a ${data.role}.`,
    consent_taken_back: ({ data, label }: { data: Consent; label(id: string): string }) =>
      `${label(data.agent)} is no longer a ${data.role}.`,
    step_taken: ({ data }: { data: Step }) =>
      `A step of the founding: ${stepNames.en[data.step]} (${data.on})`,
    step_taken_back: ({ data }: { data: Step }) => `A step was taken back: ${stepNames.en[data.step]}`,
  },
}

export const messages = { ko, en }
