import type { Lang } from '../../../kernel/language.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { words } from '../words.ts'

/**
 * How somebody who writes no more than a name comes back from another device; optional, and folded away. The fields
 * are `email` and `password`; the surface makes the account.
 */
export function ComeBack({ lang, open }: { lang: Lang; open?: boolean }) {
  const w = words[lang]
  return (
    <Disclosure summary={w.comeBack} open={open}>
      <p class="mb-3 text-sm text-soft">{w.comeBackText}</p>
      <div class="flex flex-col gap-4">
        <TextField name="email" type="email" label={w.email} autocomplete="email" optional />
        <TextField
          name="password"
          type="password"
          label={w.password}
          hint={w.passwordHint}
          autocomplete="new-password"
          optional
        />
      </div>
    </Disclosure>
  )
}
