interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Something that is on or off. */
export const Switch = ({ label, isOn, onChange }: SwitchProps) => (
  <input
    class="sw"
    type="checkbox"
    role="switch"
    aria-label={label}
    checked={isOn}
    onChange={(event) => onChange(event.currentTarget.checked)}
  />
);
