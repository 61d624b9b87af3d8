import type { Bilingual } from '../../kernel/language.ts'
import type { ProblemCode } from './problems.ts'
import { methodTitled } from './procedure-methods.ts'
import { words } from './words.ts'

type Say = (name: string) => Bilingual

/** What the form calls a field of a procedure. */
const field = (name: string): Bilingual => ({
  ko: words.ko.fields[name as keyof typeof words.ko.fields] ?? name,
  en: words.en.fields[name as keyof typeof words.en.fields] ?? name,
})

/** Each reason why rules can't be put in force, as a sentence that says what to do. `name` is the code in question. */
export const problemWords: Record<ProblemCode, Say> = {
  shape: () => ({
    ko: '값의 꼴이 맞지 않아요. 다시 적어 주세요.',
    en: 'A value does not have the right form. Enter it again.',
  }),
  profile_unknown: (name) => ({
    ko: `‘${name}’이라는 법 목록이 이 프로그램에 없어요. 있는 것을 고르거나 ‘법인격 없음’을 골라 주세요.`,
    en: `There is no legal profile “${name}” here. Choose one there is, or “No legal form”.`,
  }),
  layers_missing: () => ({
    ko: '규칙을 바꾸는 방법이 하나도 없어요. 적어도 한 층은 두어 주세요.',
    en: 'There is no way to change the rules. Keep at least one layer.',
  }),
  member_types_missing: () => ({
    ko: '함께하는 사람의 유형이 하나도 없어요. 하나는 두어 주세요.',
    en: 'There is no kind of member. Keep at least one.',
  }),
  procedure_unknown: (name) => ({
    ko: `‘${name}’이라는 의결 방법이 없어요. 먼저 만들거나 다른 것을 골라 주세요.`,
    en: `There is no procedure “${name}”. Add it first or choose another.`,
  }),
  type_unknown: (name) => ({
    ko: `‘${name}’이라는 유형이 없어요. 먼저 만들거나 다른 것을 골라 주세요.`,
    en: `There is no member type “${name}”. Add it first or choose another.`,
  }),
  organ_unknown: (name) => ({
    ko: `‘${name}’이라는 기관이 없어요. 먼저 만들거나 다른 것을 골라 주세요.`,
    en: `There is no organ “${name}”. Add it first or choose another.`,
  }),
  role_unknown: (name) => ({
    ko: `‘${name}’이라는 역할이 없어요. 먼저 만들거나 다른 것을 골라 주세요.`,
    en: `There is no role “${name}”. Add it first or choose another.`,
  }),
  layer_unknown: (name) => ({
    ko: `우리 규칙에는 ‘${name}’ 층이 없어요. 있는 층을 골라 주세요.`,
    en: `Our rules have no layer “${name}”. Choose one they have.`,
  }),
  power_unknown: (name) => ({
    ko: `‘${name}’은 이 프로그램에 없거나 켜지 않은 기능이에요. 그 항목을 빼 주세요.`,
    en: `“${name}” does not exist here or is switched off. Leave it out.`,
  }),
  power_missing: (name) => ({
    ko: `누가 ‘${name}’을 할 수 있는지 적혀 있지 않아요. 비워 두더라도 적어 주세요.`,
    en: `The rules do not say who may do “${name}”. State it, even if nobody may.`,
  }),
  dial_unknown: (name) => ({
    ko: `‘${name}’은 이 프로그램에 없거나 켜지 않은 항목이에요. 그 항목을 빼 주세요.`,
    en: `“${name}” does not exist here or is switched off. Leave it out.`,
  }),
  dial_missing: (name) => ({
    ko: `‘${name}’의 값이 적혀 있지 않아요. 값을 정해 주세요.`,
    en: `The rules do not state “${name}”. Give it a value.`,
  }),
  dial_out_of_bounds: (name) => ({
    ko: `‘${name}’의 값이 정할 수 있는 범위를 벗어났어요. 범위 안에서 다시 정해 주세요.`,
    en: `The value of “${name}” is out of bounds. Choose one within them.`,
  }),
  over_total: () => ({
    ko: '나누는 몫을 모두 더하면 100%를 넘어요. 100%를 넘지 않게 줄여 주세요.',
    en: 'The parts come to more than 100%. Lower them until they do not.',
  }),
  rate_out_of_bounds: () => ({
    ko: '몫이나 값이 0이거나 너무 커요. 0보다 크고 정해진 범위를 넘지 않게 적어 주세요.',
    en: 'A share or rate is zero or too large. Enter one above zero and within its bounds.',
  }),
  repeated: (name) => ({
    ko: `‘${name}’에 같은 것이 두 번 적혀 있어요. 하나만 남겨 주세요.`,
    en: `Something stands twice in “${name}”. Keep one.`,
  }),
  kind_unknown: (name) => ({
    ko: `‘${name}’이라는 활동의 종류가 없어요. 먼저 만들거나 다른 것을 골라 주세요.`,
    en: `There is no kind of contribution “${name}”. Add it first or choose another.`,
  }),
  fund_unknown: (name) => ({
    ko: `‘${name}’이라는 기금이 없어요. 먼저 만들거나 다른 것을 골라 주세요.`,
    en: `There is no fund “${name}”. Open it first or choose another.`,
  }),
  project_unknown: () => ({
    ko: '규칙에 적힌 프로젝트가 없어요. 있는 프로젝트를 골라 주세요.',
    en: 'A project named in the rule does not exist. Choose one that does.',
  }),
  agent_unknown: () => ({
    ko: '규칙에 적힌 사람이나 모임이 명부에 없어요. 명부에 있는 이를 골라 주세요.',
    en: 'A person or group named in the rule is not on the roll. Choose one who is.',
  }),
  capability_unknown: (name) => ({
    ko: `이 프로그램에는 ‘${name}’ 기능이 없어요. 빼 주세요.`,
    en: `This installation has no capability “${name}”. Leave it out.`,
  }),
  capability_repeated: (name) => ({
    ko: `‘${name}’ 기능이 두 번 적혀 있어요. 하나만 남겨 주세요.`,
    en: `The capability “${name}” stands there twice. Keep one.`,
  }),
  amender_wrong: () => ({
    ko: '규칙은 그 층을 바꾸는 의결로만 바꿀 수 있어요. 바꾸는 방법과 권한을 함께 맞춰 주세요.',
    en: 'Rules change only by the procedure of their layer. Change the procedure and the power together.',
  }),
  share_above_one: () => ({
    ko: '의결에 필요한 몫이 전체보다 커요. 분자를 분모보다 크지 않게 정해 주세요.',
    en: 'A share is larger than the whole. Make it at most one.',
  }),
  never_passes: () => ({
    ko: '모두보다 많은 찬성이 있어야 해서 아무것도 통과할 수 없어요. ‘이상’으로 바꿔 주세요.',
    en: 'Nothing could ever pass, as more than everyone would have to agree. Use “at least”.',
  }),
  nobody_votes: () => ({
    ko: '이 의결에 투표할 수 있는 사람이 있을 수 없어요. 누가 투표하는지 다시 정해 주세요.',
    en: 'Nobody could ever vote in this procedure. Choose again who votes.',
  }),
  electorate_wrong: () => ({
    ko: '투표하는 사람은 구성원, 유형, 기관, 역할 가운데에서만 고를 수 있어요.',
    en: 'Those who vote can only be members, member types, organs or roles.',
  }),
  vote_without_right: (name) => ({
    ko: `‘${name}’ 유형은 표가 없는데 이 의결에서 투표하게 되어 있어요. 표가 있는 유형만 골라 주세요.`,
    en: `The type “${name}” has no vote but would vote here. Name only the types that have one.`,
  }),
  nobody_may: (name) => ({
    ko: `‘${name}’을 할 수 있는 사람이 없어서 아무것도 의결할 수 없어요. 누가 할 수 있는지 정해 주세요.`,
    en: `Nobody may do “${name}”, so nothing could be decided any more. Say who may.`,
  }),
  amender_chooses: () => ({
    ko: '여럿 가운데 고르는 방법으로는 규칙을 바꿀 수 없어요. 규칙을 바꾸는 의결에는 찬반을 묻는 방법을 골라 주세요.',
    en: 'Rules cannot be changed by choosing among options. For what changes rules, choose a way that asks for yes or no.',
  }),
  threshold_missing: () => ({
    ko: '얼마나 찬성해야 통과하는지 다 적혀 있지 않아요. 몫과 무엇을 전체로 볼지 정해 주세요.',
    en: 'It does not say fully how many must agree. State the share and what it is a share of.',
  }),
  not_for_method: (name) => ({
    ko: `‘${field(name).ko}’ 칸은 이 방법에서는 쓰지 않아요. 비워 주세요.`,
    en: `“${field(name).en}” does not belong to this way of deciding. Leave it empty.`,
  }),
  params_wrong: (name) => ({
    ko: `‘${methodTitled(name).title.ko}’에 없거나 범위를 벗어난 값이 있어요. 그 방법의 값을 다시 정해 주세요.`,
    en: `Something stated for “${methodTitled(name).title.en}” is unknown or out of bounds. State it again.`,
  }),
  shares_empty: () => ({
    ko: '유형별 몫을 따르면 표가 하나도 남지 않아요. 몫을 다시 정해 주세요.',
    en: 'By these shares nobody would have any votes. State them again.',
  }),
  shares_and_caps: () => ({
    ko: '유형별 몫, 유형별 상한, 유형별 표 수는 함께 쓸 수 없어요. 하나만 정해 주세요.',
    en: 'Shares, caps and votes by type cannot hold together. State one of them.',
  }),
  share_missing: (name) => ({
    ko: `‘${name}’ 유형도 투표하는데 표의 몫이 없어요. 0이라도 적어 주세요.`,
    en: `The type “${name}” votes but has no share of the votes. State one, even if it is 0.`,
  }),
  every_type_of_one: () => ({
    ko: '투표하는 유형이 하나뿐이라 유형마다 따로 셀 것이 없어요. 그 칸을 비워 주세요.',
    en: 'Only one type votes, so there is nothing to ask of each type. Leave that out.',
  }),
  nobody_breaks_ties: () => ({
    ko: '표가 같을 때 정할 사람이 아무도 없어요. 누가 정하는지 먼저 정하거나 제비로 정해 주세요.',
    en: 'Nobody may break ties. Say first who may, or let the lot decide.',
  }),
  lot_needed: () => ({
    ko: '이 방법은 차례로 떨어뜨리거나 나눠 주면서 세기 때문에, 표가 같으면 제비로만 정할 수 있어요.',
    en: 'This method counts in rounds, so only the lot can settle a tie.',
  }),
  secret_with_reasons: () => ({
    ko: '까닭을 적어야 하는 투표는 비밀로 할 수 없어요. 둘 가운데 하나만 골라 주세요.',
    en: 'A ballot that must give its reason cannot be secret. Choose one of the two.',
  }),
}
