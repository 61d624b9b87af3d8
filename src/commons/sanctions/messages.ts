import type { Messages } from '../../kernel/capability.ts'
import { stepNames } from './step-names.ts'
import type { Step } from './tables.ts'

type C =
  | 'reportBreach'
  | 'openConflict'
  | 'answer'
  | 'drawPanel'
  | 'callHearing'
  | 'judge'
  | 'appeal'
  | 'ruleOnAppeal'
  | 'meetDuty'
  | 'endStep'
  | 'settleConflict'
type Q = 'cases' | 'caseOf' | 'register'
type F =
  | 'members_only'
  | 'no_such_duty'
  | 'not_oneself'
  | 'not_a_member'
  | 'day_to_come'
  | 'no_such_case'
  | 'case_is_over'
  | 'panel_is_drawn'
  | 'too_few_to_draw'
  | 'not_a_judge'
  | 'too_soon'
  | 'already_judged'
  | 'no_breach_to_judge'
  | 'nothing_to_appeal'
  | 'too_late_to_appeal'
  | 'no_appeal'
  | 'nothing_to_meet'
  | 'say_where_money_went'
  | 'not_a_conflict'
type K =
  | 'case_opened'
  | 'statement_made'
  | 'panel_drawn'
  | 'hearing_called'
  | 'breach_confirmed'
  | 'case_dismissed'
  | 'sanction_appealed'
  | 'appeal_ruled'
  | 'duty_met'
  | 'conflict_settled'
  | 'fine_shared'

const ko: Messages<C, Q, F, K> = {
  title: '약속 지키기',
  commands: {
    reportBreach: '지켜지지 않은 일 알리기',
    openConflict: '갈등에 도움 청하기',
    answer: '소명하기',
    drawPanel: '조정할 사람을 제비로 뽑기',
    callHearing: '소명 자리 알리기',
    judge: '지켜지지 않았는지 판단하기',
    appeal: '이의신청하기',
    ruleOnAppeal: '이의신청에 답하기',
    meetDuty: '할 일을 마쳤다고 적기',
    endStep: '기간이 지난 조치 끝내기',
    settleConflict: '갈등이 풀렸다고 적기',
  },
  queries: { cases: '내가 관련된 일', caseOf: '한 가지 일', register: '조치 모아 보기' },
  failures: {
    members_only: () => '이 모임의 사람만 할 수 있어요. 먼저 가입해 주세요.',
    no_such_duty: () => '우리가 지키기로 한 것에 없는 항목이에요. 목록에서 골라 주세요.',
    not_oneself: () => '자기 일에는 할 수 없어요. 다른 사람에게 부탁해 주세요.',
    not_a_member: () => '지금 함께하는 사람이 아니에요. 이름을 다시 골라 주세요.',
    day_to_come: () => '아직 오지 않은 날이에요. 오늘이나 지난 날을 골라 주세요.',
    no_such_case: () => '그런 일을 찾지 못했어요. 목록에서 다시 골라 주세요.',
    case_is_over: () => '이미 끝난 일이에요.',
    panel_is_drawn: () => '이 일을 맡을 사람은 이미 뽑았어요.',
    too_few_to_draw: () => '뽑을 수 있는 사람이 모자라요. 뽑을 수를 줄여 주세요.',
    not_a_judge: () =>
      '이 일을 판단할 사람이 아니에요. 당사자와 알린 사람은 판단할 수 없고, 뽑힌 사람이 있으면 그 사람들이 해요.',
    too_soon: ({ days }) => `소명 자리는 적어도 ${days}일 전에 알려야 해요. 더 뒤의 날을 골라 주세요.`,
    already_judged: () => '이미 판단한 일이에요.',
    no_breach_to_judge: () => '갈등을 푸는 자리라 어긴 일을 판단하지 않아요. 풀린 결과를 적어 주세요.',
    nothing_to_appeal: () => '지금 이의신청할 조치가 없어요.',
    too_late_to_appeal: () => '이의신청 기간이 지났어요. 사무국이나 조정하는 사람에게 이야기해 주세요.',
    no_appeal: () => '답을 기다리는 이의신청이 없어요.',
    nothing_to_meet: () => '남은 조치가 없어요.',
    say_where_money_went: () => '과태금을 어디로 받았는지 골라 주세요.',
    not_a_conflict: () => '갈등으로 연 일이 아니에요.',
  },
  entries: {
    case_opened: ({ actor, data, label }) =>
      data.kind === 'breach'
        ? `${actor} 님이 ${label(data.against)} 님이 약속을 지키지 않았다고 알렸어요(${label(data.case)}번).`
        : `${actor} 님이 ${label(data.against)} 님과의 갈등에 도움을 청했어요(${label(data.case)}번).`,
    statement_made: ({ actor, data, label }) => `${actor} 님이 ${label(data.case)}번 일에 할 말을 적었어요.`,
    panel_drawn: ({ data, label }) =>
      `${label(data.case)}번 일을 맡을 사람을 제비로 뽑았어요: ${data.drawn.map(label).join(', ')}.`,
    hearing_called: ({ data, label }) =>
      `${label(data.case)}번 일로 ${label(data.against)} 님의 소명을 들을 자리를 알렸어요.`,
    breach_confirmed: ({ data, label }) =>
      `${label(data.against)} 님의 ${label(data.case)}번 일을 확인했어요. 조치: ${stepNames[data.step as Step].ko}(${data.nth}번째).`,
    case_dismissed: ({ data, label }) => `${label(data.case)}번 일은 어긴 것이 아니라고 판단했어요.`,
    sanction_appealed: ({ data, label }) =>
      `${label(data.against)} 님이 ${label(data.case)}번 조치에 이의신청을 했어요. 답이 나올 때까지 조치를 멈춰요.`,
    appeal_ruled: ({ data, label }) =>
      data.ruling === 'upheld'
        ? `${label(data.case)}번 이의신청을 받아들여 조치를 없던 일로 했어요.`
        : `${label(data.case)}번 이의신청을 받아들이지 않았어요.`,
    duty_met: ({ data, label }) =>
      `${label(data.against)} 님의 ${label(data.case)}번 조치가 끝나 권리가 돌아왔어요.`,
    conflict_settled: ({ data, label }) => `${label(data.case)}번 갈등이 풀렸어요.`,
    fine_shared: ({ data, label }) =>
      `${label(data.case)}번 과태금 가운데 찾아낸 사람의 몫을 ${label(data.agent)} 님에게 주기로 했어요.`,
  },
}

const en: Messages<C, Q, F, K> = {
  title: 'Keeping our word',
  commands: {
    reportBreach: 'Report what was not kept',
    openConflict: 'Ask for help with a conflict',
    answer: 'Say one’s side',
    drawPanel: 'Draw a panel by lot',
    callHearing: 'Call a hearing',
    judge: 'Judge whether it was kept',
    appeal: 'Appeal',
    ruleOnAppeal: 'Rule on an appeal',
    meetDuty: 'Record that the duty was met',
    endStep: 'End a step whose time is over',
    settleConflict: 'Record that a conflict is settled',
  },
  queries: { cases: 'Matters that concern me', caseOf: 'One matter', register: 'Steps taken' },
  failures: {
    members_only: () => 'Only people of this community can do this. Join first.',
    no_such_duty: () => 'This is not among the things we promised each other. Choose one from the list.',
    not_oneself: () => 'You can’t do this in your own matter. Ask somebody else.',
    not_a_member: () => 'This person is not a member now. Choose again.',
    day_to_come: () => 'That day has not come yet. Choose today or an earlier day.',
    no_such_case: () => 'There is no such matter. Choose one from the list.',
    case_is_over: () => 'This matter is over.',
    panel_is_drawn: () => 'The panel for this matter was drawn already.',
    too_few_to_draw: () => 'There are too few people to draw from. Draw fewer.',
    not_a_judge: () =>
      'You can’t judge this. Parties and reporters never do, and where a panel was drawn only the panel does.',
    too_soon: ({ days }) => `A hearing must be announced at least ${days} days ahead. Choose a later day.`,
    already_judged: () => 'This was judged already.',
    no_breach_to_judge: () => 'A conflict is not judged. Write down how it was settled.',
    nothing_to_appeal: () => 'There is nothing to appeal against now.',
    too_late_to_appeal: () => 'The time to appeal is over. Talk to the office or the panel.',
    no_appeal: () => 'No appeal is waiting for an answer.',
    nothing_to_meet: () => 'There is nothing left to do.',
    say_where_money_went: () => 'Choose where the fine was paid to.',
    not_a_conflict: () => 'This was not opened as a conflict.',
  },
  entries: {
    case_opened: ({ actor, data, label }) =>
      data.kind === 'breach'
        ? `${actor} reported that ${label(data.against)} did not keep a promise (matter ${label(data.case)}).`
        : `${actor} asked for help with a conflict with ${label(data.against)} (matter ${label(data.case)}).`,
    statement_made: ({ actor, data, label }) => `${actor} said something in matter ${label(data.case)}.`,
    panel_drawn: ({ data, label }) =>
      `The panel for matter ${label(data.case)} was drawn by lot: ${data.drawn.map(label).join(', ')}.`,
    hearing_called: ({ data, label }) =>
      `A hearing of ${label(data.against)} was called in matter ${label(data.case)}.`,
    breach_confirmed: ({ data, label }) =>
      `Matter ${label(data.case)} of ${label(data.against)} was confirmed; what follows is ${stepNames[data.step as Step].en} (number ${data.nth}).`,
    case_dismissed: ({ data, label }) => `In matter ${label(data.case)} no breach was found.`,
    sanction_appealed: ({ data, label }) =>
      `${label(data.against)} appealed in matter ${label(data.case)}. What was ordered waits.`,
    appeal_ruled: ({ data, label }) =>
      data.ruling === 'upheld'
        ? `The appeal in matter ${label(data.case)} was upheld, and the step taken back.`
        : `The appeal in matter ${label(data.case)} was dismissed.`,
    duty_met: ({ data, label }) =>
      `The step in matter ${label(data.case)} is over, and ${label(data.against)} has their rights back.`,
    conflict_settled: ({ data, label }) => `The conflict in matter ${label(data.case)} is settled.`,
    fine_shared: ({ data, label }) =>
      `A part of the fine of matter ${label(data.case)} is owed to ${label(data.agent)}, who found it.`,
  },
}

export const messages = { ko, en }
