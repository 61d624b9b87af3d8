import { nobody } from '../../../kernel/authority.ts'
import { isId } from '../../../kernel/fields.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { words } from '../words.ts'

/** Above this a list is no help; the office opens the person's page and begins there. */
const mostListed = 300

/** Whether the reader may enter things for members who don't click: then a form takes `ForMember` and `upload`. */
export const mayEnterFor = (view: PageView): boolean => view.may('members.actFor') === 'yes'

/** `only`: the whole form is for somebody else, so nothing is folded and somebody must be chosen. */
export type ForMemberProps = { view: PageView; only?: boolean }

/**
 * "Whose is it?": lets the office enter something for a member who doesn't click, with a picture of the paper. Put it
 * into a form that has `upload`; the surface reads the fields `for` and `evidence`. Draws nothing for everybody else.
 */
export async function ForMember({ view, only }: ForMemberProps) {
  if (!mayEnterFor(view)) return null
  const w = words[view.lang]
  const people = await membersToChoose(view)
  if (people.length === 0) return null
  const fields = (
    <div class="flex flex-col gap-4">
      <SelectField
        name="for"
        label={w.enterForWhom}
        hint={w.enterForHint}
        blank={only ? undefined : w.enterForMe}
        value={view.search.get('for') ?? undefined}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        optional={!only}
      />
      <FileField
        name="evidence"
        label={w.evidence}
        hint={w.evidenceHint}
        accept="image/*,application/pdf"
        optional
      />
    </div>
  )
  if (only) return fields
  return (
    <Disclosure summary={w.enterFor} open={Boolean(view.values.for || view.search.get('for'))}>
      {fields}
    </Disclosure>
  )
}

/** Namesakes are told apart by their numbers; whoever the address names (`?for=`) is always among them. */
async function membersToChoose(view: PageView): Promise<{ id: string; name: string }[]> {
  const named = view.search.get('for')
  const members = view.db
    .selectFrom('members_agent')
    .select(['id', 'name', 'number'])
    .where('commons_id', '=', view.commons.id)
    .where('state', '=', 'member')
    .where('id', '<>', view.standing.agent ?? nobody)
  const rows = await members.orderBy('sort_name').orderBy('id').limit(mostListed).execute()
  const isListed = !named || !isId(named) || rows.some((row) => row.id === named)
  const extra = isListed ? [] : await members.where('id', '=', named).execute()
  return [...rows, ...extra].map(({ id, name, number }) => ({
    id,
    name: [name ?? '', number ? `(${number})` : ''].filter(Boolean).join(' '),
  }))
}
