interface MeterProps {
  readonly label: string;
  readonly percent: number;
  /** The same in words. */
  readonly note: string;
}

/** How much of an allowance is used. */
export const Meter = ({ label, percent, note }: MeterProps) => (
  <div class={percent >= 100 ? 'mtr full' : 'mtr'}>
    <div class="mh">
      <bdi>{label}</bdi>
      <span class="n">{percent} %</span>
    </div>
    <div
      class="track"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.min(100, percent)}
    >
      <span style={{ width: `${Math.min(100, percent === 0 ? 0 : Math.max(0.8, percent))}%` }} />
    </div>
    <p class="sm t3">{note}</p>
  </div>
);
