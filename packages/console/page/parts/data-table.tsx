import { Foreign } from './foreign.js';

interface DataTableProps {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly label: string;
  readonly linkOf: (id: string) => string | undefined;
}

/** Rows with a column for each member that one of them has. */
export function DataTable({ rows, label, linkOf }: DataTableProps) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <div class="scroll" role="region" tabIndex={0} aria-label={label}>
      <table class="data">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row key={typeof row['id'] === 'string' ? row['id'] : at} row={row} columns={columns} linkOf={linkOf} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<DataTableProps, 'linkOf'> {
  readonly row: DataTableProps['rows'][number];
  readonly columns: readonly string[];
}

const Row = ({ row, columns, linkOf }: RowProps) => (
  <tr>
    {columns.map((column) => (
      <td key={column} class={typeof row[column] === 'number' ? 'n' : ''}>
        <Cell value={row[column]} linkOf={linkOf} />
      </td>
    ))}
  </tr>
);

function Cell({ value, linkOf }: { readonly value: unknown } & Pick<DataTableProps, 'linkOf'>) {
  if (value === undefined) return <span class="t3">absent</span>;
  const link = typeof value === 'string' ? linkOf(value) : undefined;
  if (link !== undefined) return <a href={link}>{value as string}</a>;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return <Foreign text={text} most={120} />;
}
