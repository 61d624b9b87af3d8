import type { Bilingual } from '../../kernel/language.ts'
import type { ProblemCode } from './validity.ts'

type Say = (name: string) => Bilingual

/** Each reason why rules can't be put in force, as a sentence that says what to do. `name` is the code in question. */
export const problemWords: Record<ProblemCode, Say> = {
  shape: () => ({
    ko: '값의 꼴이 맞지 않아요. 다시 적어 주세요.',
    en: 'A value does not have the right form. Enter it again.',
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
}
