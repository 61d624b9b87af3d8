import { Avatar } from './avatar.tsx'
import { csrfField } from './form.tsx'
import { Icon } from './icons.tsx'
import { usePage, useWords } from './page-context.ts'
import { type Settings, SettingsForm } from './settings.tsx'

/** The person signed in, and what waits for them. */
export type Me = {
  name: string
  href: string
  badge?: { label: string; href: string }
  /** Where a post signs out; `/sign-out` unless told. */
  signOut?: string
}

type AccountMenuProps = { me?: Me; signIn?: string; settings: Settings }

/** Behind the avatar: my page, how the screen looks, signing out. */
export function AccountMenu({ me, signIn, settings }: AccountMenuProps) {
  const w = useWords()
  return (
    <>
      {!me && signIn && (
        <a href={signIn} class="btn border-line bg-surface hover:bg-raised">
          {w.signIn}
        </a>
      )}
      <details data-menu class="relative">
        <summary class="no-marker touch flex items-center justify-center gap-2 rounded-full">
          <span class="sr-only">{me ? w.account : w.settings}</span>
          {me && <span class="max-w-32 truncate text-soft max-md:sr-only">{me.name}</span>}
          {me ? <Avatar name={me.name} /> : <Icon name="settings" size={22} />}
        </summary>
        <div class="menu-panel absolute top-full right-0 mt-2 p-2">
          {me && (
            <a
              href={me.href}
              class="touch flex items-center gap-3 rounded-lg px-3 font-semibold hover:bg-raised"
            >
              <Icon name="person" />
              {me.name}
            </a>
          )}
          <SettingsForm settings={settings} />
          {me && <SignOut action={me.signOut ?? '/sign-out'} label={w.signOut} />}
        </div>
      </details>
    </>
  )
}

function SignOut({ action, label }: { action: string; label: string }) {
  const { csrf } = usePage()
  return (
    <form action={action} method="post" data-turbo="false" class="border-t border-line pt-2">
      {csrf && <input type="hidden" name={csrfField} value={csrf} />}
      <button type="submit" class="touch w-full cursor-pointer rounded-lg px-3 text-start hover:bg-raised">
        {label}
      </button>
    </form>
  )
}
