// Who someone is: name, organisation, domain and role in their own work. A viewer gives only a name.
import type { Person } from '@kringbord/shared/api'
import { domains, MAX_PERSON_NAME_LENGTH, personRoles } from '@kringbord/shared/limits'
import { useTexts } from '../../i18n/texts.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Chips } from './chips.tsx'
import { texts } from './texts.ts'

type PersonFormProps = {
  person: Person
  onChange(person: Person): void
  nameOnly: boolean
  /** Shown at the name. */
  nameError: string | null
}

export function PersonForm({ person, onChange, nameOnly, nameError }: PersonFormProps) {
  const t = useTexts(texts)
  const set = (change: Partial<Person>) => onChange({ ...person, ...change })
  return (
    <>
      <div className="join-pair">
        <TextField
          label={t('name')}
          error={nameError}
          value={person.name}
          onChange={(name) => set({ name })}
          name="name"
          autoComplete="name"
          autoCapitalize="words"
          maxLength={MAX_PERSON_NAME_LENGTH}
          required
        />
        {!nameOnly && (
          <TextField
            label={t('organisation')}
            optional
            value={person.organisation}
            onChange={(organisation) => set({ organisation })}
            name="organization"
            autoComplete="organization"
            maxLength={MAX_PERSON_NAME_LENGTH}
          />
        )}
      </div>
      {!nameOnly && (
        <>
          <Chips
            label={t('domain')}
            value={person.domain}
            options={domains.map((value) => ({ value, label: t(`domain.${value}`) }))}
            onChange={(domain) => set({ domain })}
          />
          <SelectField
            label={t('role')}
            optional
            value={person.role}
            options={[
              { value: '', label: t('role.none') },
              ...personRoles.map((value) => ({ value, label: t(`role.${value}`) })),
            ]}
            onChange={(value) => set({ role: personRoles.find((role) => role === value) ?? '' })}
          />
        </>
      )}
    </>
  )
}
