export const problemCodes = [
  'shape',
  'profile_unknown',
  'layers_missing',
  'member_types_missing',
  'procedure_unknown',
  'type_unknown',
  'organ_unknown',
  'role_unknown',
  'layer_unknown',
  'power_unknown',
  'power_missing',
  'dial_unknown',
  'dial_missing',
  'dial_out_of_bounds',
  'over_total',
  'rate_out_of_bounds',
  'repeated',
  'kind_unknown',
  'fund_unknown',
  'project_unknown',
  'agent_unknown',
  'capability_unknown',
  'capability_repeated',
  'amender_wrong',
  'amender_chooses',
  'threshold_missing',
  'not_for_method',
  'params_wrong',
  'share_above_one',
  'shares_empty',
  'shares_and_caps',
  'share_missing',
  'every_type_of_one',
  'never_passes',
  'nobody_breaks_ties',
  'lot_needed',
  'secret_with_reasons',
  'nobody_votes',
  'electorate_wrong',
  'vote_without_right',
  'nobody_may',
] as const

const codes: readonly string[] = problemCodes

/** The problem that a dial's schema names itself; otherwise its value is just out of bounds. */
export const problemIn = (message: string | undefined): ProblemCode =>
  message !== undefined && codes.includes(message) ? (message as ProblemCode) : 'dial_out_of_bounds'

export type ProblemCode = (typeof problemCodes)[number]

/** Why a charter could not work, and where. `name` is the code that is unknown or the power nobody has. */
export interface Problem {
  code: ProblemCode
  path: string
  name?: string
}
