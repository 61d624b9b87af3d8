import type { Telling } from '../../kernel/capability.ts'
import { withParticle } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import type { AgreementData } from './entries.ts'
import { betweenWords, type FlowSaid, objectOf, quoted, thingWords } from './tellings.ts'

type Of<D> = Telling<D>
type Which = { intent?: string; commitment?: string; claim?: string; agreement?: string }

const idOf = ({ intent, commitment, claim, agreement }: Which) =>
  (agreement ?? commitment ?? claim ?? intent)!
const asks = (asked: boolean) => (asked ? ' 동의를 기다려요.' : '')

export const ko = {
  title: '계획과 약속',
  commands: {
    writeRecipe: '만드는 법 적기',
    changeRecipe: '만드는 법 고치기',
    retireRecipe: '만드는 법을 목록에서 내리기',
    makePlan: '계획 세우기',
    planFromRecipe: '만드는 법으로 계획 세우기',
    addStep: '계획에 단계 더하기',
    finishPlan: '계획을 끝내거나 그만두기',
    publishIntent: '내놓거나 필요하다고 알리기',
    takeIntent: '내놓은 것이나 필요한 일 맡기',
    commit: '약속하기',
    proposeAgreement: '약정 맺자고 하기',
    raiseClaim: '준 것에 대해 청구하기',
    agree: '약속에 동의하기',
    decline: '약속에 동의하지 않기',
    callOff: '약속을 취소하기',
    fulfil: '약속한 일을 했다고 적기',
  },
  queries: {
    recipes: '만드는 법 목록',
    recipe: '만드는 법 하나 보기',
    plans: '계획 목록',
    plan: '계획 하나 보기',
    flows: '내놓음·필요해요, 약속, 청구 목록',
    flow: '약속 하나 보기',
    agreements: '약정 목록',
    agreement: '약정 하나 보기',
    waitingForMe: '나를 기다리는 약속',
    valueFlows: '계획을 ValueFlows로 내보내기',
  },
  failures: {
    action_misplaced: ({ name }: { name?: string }) =>
      `${name ? `‘${name}’의 ` : ''}자리가 맞지 않아요. 들어가는 것인지, 나오는 것인지, 주고받는 것인지 다시 골라 주세요.`,
    hours_wanted: ({ name }: { name?: string }) =>
      `${name ? `${quoted(name, '은/는')} ` : ''}일이라서 시간으로 적어야 해요.`,
    no_such_recipe: () => '그런 만드는 법을 찾지 못했어요. 목록에서 다시 골라 주세요.',
    part_unit_mismatch: ({ name }: { name?: string }) =>
      `${name ? `‘${name}’의 ` : ''}단위가 그것을 만드는 법의 단위와 달라요. 같은 단위로 적어 주세요.`,
    recipe_circular: ({ name }: { name?: string }) =>
      `${name ? `${quoted(name, '을/를')} 만드는 데 ` : ''}바로 이것이 다시 들어가요. 돌고 도는 재료를 빼 주세요.`,
    recipe_retired: () => '목록에서 내린 만드는 법이에요. 다른 것을 골라 주세요.',
    recipe_changed_meanwhile: () => '그사이에 다른 사람이 고쳤어요. 새 판을 보고 다시 고쳐 주세요.',
    plan_too_large: () =>
      '한 계획에 담기에는 단계나 양이 너무 많아요. 양을 줄이거나 재료를 따로 계획해 주세요.',
    due_past: () => '이미 지난 날이에요. 오늘이나 그 뒤의 날을 골라 주세요.',
    no_such_plan: () => '그런 계획을 찾지 못했어요. 목록에서 다시 골라 주세요.',
    plan_over: () => '이미 끝난 계획이에요. 새 계획을 세워 주세요.',
    no_such_step: () => '그런 단계를 찾지 못했어요. 계획에서 다시 골라 주세요.',
    side_missing: () => '이 단계에 들어가는 것인지 나오는 것인지 골라 주세요.',
    reason_missing: () => '까닭을 적어 주세요.',
    members_only: () => '이 모임의 사람만 할 수 있어요.',
    not_for_us: () => '우리를 대신해 약속할 권한이 없어요. 내 이름으로 하거나 맡은 사람에게 부탁해 주세요.',
    own_intent: () => '내가 내놓거나 청한 것은 내가 맡을 수 없어요.',
    more_than_left: ({ left, unit }: { left?: string; unit?: string }) =>
      left && unit && left !== '0'
        ? `남은 것보다 많아요. ${formatAmount(BigInt(left), unitOf(unit), 'ko').text}까지 맡을 수 있어요.`
        : '이미 모두 맡은 사람이 있어요.',
    called_off: () => '이미 취소됐어요.',
    agents_must_differ: () => '주는 쪽과 받는 쪽이 달라야 해요.',
    no_such_agent: () => '그런 사람을 찾지 못했어요. 명부에서 다시 골라 주세요.',
    no_such_event: () => '그런 기록을 찾지 못했어요. 있었던 일에서 다시 골라 주세요.',
    event_not_counted: () => '인정된 기록에 대해서만 청구할 수 있어요.',
    not_yours: () => '여기 이름이 적힌 사람만 할 수 있어요.',
    no_such_intent: () => '그런 내놓음이나 청함을 찾지 못했어요. 목록에서 다시 골라 주세요.',
    no_such_commitment: () => '그런 약속을 찾지 못했어요. 목록에서 다시 골라 주세요.',
    no_such_agreement: () => '그런 약정을 찾지 못했어요. 목록에서 다시 골라 주세요.',
    no_such_claim: () => '그런 청구를 찾지 못했어요. 목록에서 다시 골라 주세요.',
    part_of_agreement: () => '약정에 든 약속이에요. 약정을 통째로 정해 주세요.',
    not_waiting: () => '동의를 기다리는 약속이 아니에요. 이미 정해졌어요.',
    not_asked: () => '내 동의를 기다리는 약속이 아니에요.',
    already_fulfilled: () => '이미 이루어진 약속은 취소할 수 없어요.',
    not_agreed: () => '아직 모두가 동의한 약속이 아니에요. 동의한 뒤에 적어 주세요.',
    action_mismatch: () => '약속한 일과 달라요. 약속한 그 일만 적을 수 있어요.',
    unit_mismatch: () => '약속한 단위와 달라요. 약속에 적힌 단위로 적어 주세요.',
    agents_mismatch: () => '약속한 사람과 달라요. 약속에 적힌 사람의 일만 적을 수 있어요.',
  },
  entries: {
    recipe_written: ({ actor, label, data }: Of<{ recipe: string }>) =>
      `${actor} 님이 만드는 법 ${quoted(label(data.recipe), '을/를')} 적었어요.`,
    recipe_changed: ({ actor, label, data }: Of<{ recipe: string; edition: number }>) =>
      `${actor} 님이 만드는 법 ${quoted(label(data.recipe), '을/를')} ${data.edition}번째 판으로 고쳤어요.`,
    recipe_retired: ({ label, data }: Of<{ recipe: string }>) =>
      `만드는 법 ${quoted(label(data.recipe), '을/를')} 목록에서 내렸어요.`,
    plan_made: ({ actor, label, data }: Of<{ plan: string }>) =>
      `${actor} 님이 계획 ${quoted(label(data.plan), '을/를')} 세웠어요.`,
    step_added: ({ actor, label, data }: Of<{ plan: string; step: string }>) =>
      `${actor} 님이 계획 ‘${label(data.plan)}’에 ‘${label(data.step)}’ 단계를 더했어요.`,
    plan_finished: ({ label, data }: Of<{ plan: string; state: string }>) =>
      `계획 ${quoted(label(data.plan), '을/를')} ${data.state === 'done' ? '마쳤어요' : '그만뒀어요'}.`,
    intent_published: (it: Of<FlowSaid & { intent: string }>) => {
      const thing = thingWords('ko', it, it.data.intent, it.data)
      const { provider, receiver } = it.data
      if (provider) return `${it.label(provider)} 님이 ${objectOf(thing)} 내놓았어요.`
      if (receiver) return `${it.label(receiver)} 님에게 ${withParticle(thing, '이/가')} 필요해요.`
      return `${it.actor} 님이 ${objectOf(thing)} 우리 이름으로 알렸어요.`
    },
    intent_taken: (it: Of<FlowSaid & { commitment: string }>) =>
      `${betweenWords('ko', it, it.data)} ${objectOf(thingWords('ko', it, it.data.commitment, it.data))} 약속했어요.`,
    commitment_made: (it: Of<FlowSaid & { commitment: string; status: string }>) => {
      const thing = thingWords('ko', it, it.data.commitment, it.data)
      if (it.data.status === 'asked')
        return `${it.actor} 님이 약속을 적었어요: ${betweenWords('ko', it, it.data)} ${thing}. 동의를 기다려요.`
      return `${betweenWords('ko', it, it.data)} ${objectOf(thing)} 약속했어요.`
    },
    agreement_proposed: ({ actor, label, data }: Of<AgreementData>) =>
      `${actor} 님이 약정 ${quoted(label(data.agreement), '을/를')} 맺자고 했어요.${asks(data.status === 'asked')}`,
    claim_raised: (it: Of<FlowSaid & { claim: string }>) =>
      `${it.actor} 님이 준 것에 대해 ${objectOf(thingWords('ko', it, it.data.claim, it.data))} 청구했어요.`,
    agreed: ({ actor, label, data }: Of<Which & { status: string; ours: boolean }>) =>
      `${actor} 님이 ${data.ours ? '우리를 대신해 ' : ''}‘${label(idOf(data))}’에 동의했어요.${data.status === 'agreed' ? ' 이제 약속이에요.' : ''}`,
    declined: ({ actor, label, data }: Of<Which>) =>
      `${actor} 님이 ‘${label(idOf(data))}’에 동의하지 않았어요.`,
    called_off: ({ actor, label, data }: Of<Which>) =>
      `${actor} 님이 ${quoted(label(idOf(data)), '을/를')} 취소했어요.`,
    flow_fulfilled: (it: Of<Which & { event: FlowSaid & { status: string }; over?: bigint }>) => {
      const { quantity, unit, effort, effortUnit } = it.data.event as unknown as Record<string, never>
      const much = effort !== undefined ? it.amount(effort, effortUnit!) : it.amount(quantity!, unit!)
      const waits = it.data.event.status === 'waiting' ? ' 확인을 기다려요.' : ''
      const over = it.data.over ? ' 약속보다 많아요.' : ''
      return `‘${it.label(idOf(it.data))}’ 약속으로 ${objectOf(much)} 적었어요.${over}${waits}`
    },
  },
}
