import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CommitFact, Person } from './git-commit.ts'
import { canonicalPerson, mapAuthors, parseMailmap } from './mailmap.ts'

const forms = `# comment <a@b>
Proper Name <commit@email.xx>
<proper@email.xx> <old@email.xx>   # trailing words
 김서연  <seoyeon@example.org> <SEOYEON@old.example>
Jane Doe <jane@example.com> Joe <bugs@example.com>
John Doe <john@example.com> John <bugs@example.com>
no address here
<alone@example.com>
`

function fact(author: Person, authoredAt: string, more: Partial<CommitFact> = {}): CommitFact {
  const rest = { hash: '', committedAt: authoredAt, coAuthors: [], isMerge: false, subject: '', remarks: [] }
  return { ...rest, author, authoredAt, ...more }
}

describe('.mailmap', () => {
  test('its four forms are read, everything else is left out', () => {
    expect(parseMailmap(forms)).toEqual([
      { name: 'Proper Name', commitEmail: 'commit@email.xx' },
      { email: 'proper@email.xx', commitEmail: 'old@email.xx' },
      { name: '김서연', email: 'seoyeon@example.org', commitEmail: 'SEOYEON@old.example' },
      { name: 'Jane Doe', email: 'jane@example.com', commitName: 'Joe', commitEmail: 'bugs@example.com' },
      { name: 'John Doe', email: 'john@example.com', commitName: 'John', commitEmail: 'bugs@example.com' },
    ])
  })

  test('a person becomes who is meant, whatever the case', () => {
    const canonical = canonicalPerson(parseMailmap(forms))
    expect(canonical({ name: 'p', email: 'COMMIT@email.xx' })).toEqual({
      name: 'Proper Name',
      email: 'COMMIT@email.xx',
    })
    expect(canonical({ name: 'p', email: 'old@email.xx' })).toEqual({ name: 'p', email: 'proper@email.xx' })
    expect(canonical({ name: 'JOE', email: 'bugs@example.com' }).email).toBe('jane@example.com')
    expect(canonical({ name: 'Nobody', email: 'bugs@example.com' })).toEqual({
      name: 'Nobody',
      email: 'bugs@example.com',
    })
  })

  test('two lines for one address add up', () => {
    const canonical = canonicalPerson(parseMailmap('새 이름 <a@old>\n<a@new> <a@old>'))
    expect(canonical({ name: '옛 이름', email: 'a@old' })).toEqual({ name: '새 이름', email: 'a@new' })
  })

  test('no text breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>#\n a@가') }), (text) => {
        for (const entry of parseMailmap(text)) expect(entry.commitEmail).not.toBe('')
      }),
    )
  })
})

describe('authors', () => {
  test('are joined by mailmap and e-mail, take the newest name, and count once in a commit', () => {
    const kim = { name: 'kim', email: 'Kim@Example.org' }
    const later = { name: '김서연', email: 'kim@example.org' }
    const moved = { name: 'sy', email: 'sy@new.example' }
    const lee = { name: 'Lee', email: 'lee@example.org' }
    const mailmap = parseMailmap('<kim@example.org> <sy@new.example>')
    const { authors, keyOf } = mapAuthors(
      [
        fact(later, '2024-02-01T00:00:00.000Z', { coAuthors: [lee, moved] }),
        fact(kim, '2023-01-01T00:00:00.000Z', { isMerge: true }),
        fact({ name: 'Anonymous', email: '' }, '2023-05-01T00:00:00.000Z'),
      ],
      mailmap,
    )
    expect(
      authors.map(({ key, name, commits, merges, coAuthored }) => [key, name, commits, merges, coAuthored]),
    ).toEqual([
      ['kim@example.org', '김서연', 2, 1, 0],
      ['name:anonymous', 'Anonymous', 1, 0, 0],
      ['lee@example.org', 'Lee', 0, 0, 1],
    ])
    expect(authors[0]).toMatchObject({
      names: ['김서연', 'sy', 'kim'],
      firstAt: '2023-01-01T00:00:00.000Z',
      lastAt: '2024-02-01T00:00:00.000Z',
    })
    expect(keyOf(moved)).toBe('kim@example.org')
  })

  test('a name the mailmap states beats the newest', () => {
    const { authors } = mapAuthors(
      [fact({ name: 'b', email: 'a@x' }, '2024'), fact({ name: 'c', email: 'old@x' }, '2025')],
      parseMailmap('이민준 <a@x> <old@x>'),
    )
    expect(authors.map(({ name, commits }) => [name, commits])).toEqual([['이민준', 2]])
  })
})
