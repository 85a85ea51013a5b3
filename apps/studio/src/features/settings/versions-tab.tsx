import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { EmptyState, RowSkeletons } from '../../components/page-state.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { ToneBadge } from '../../components/tone-badge.tsx';
import { dateAndTime } from '../../lib/durations.ts';
import { trpc, type ApiOutputs } from '../../lib/trpc.ts';
import classes from './settings.module.css';

/** Every published version; a conversation stays on the one it began with. */
export const VersionsTab = ({ bot }: { readonly bot: ApiOutputs['bot']['get'] }) => {
  const versions = useQuery(trpc.version.list.queryOptions({ botId: bot.botId }));
  return (
    <section className={classes.section}>
      <h2>Versions</h2>
      <p className={classes.lead}>
        Publishing freezes the whole bot as a version. A conversation stays on the version it began with.
      </p>
      <QueryView query={versions} loading={<RowSkeletons count={4} height={36} label="Loading the versions" />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon={History} title="Not published yet">
              Open the builder and press Publish. The first version appears here.
            </EmptyState>
          ) : (
            <Table.ScrollContainer minWidth={480}>
              <Table verticalSpacing={8}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Version</Table.Th>
                    <Table.Th>Published</Table.Th>
                    <Table.Th>By</Table.Th>
                    <Table.Th>Note</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map((version) => (
                    <Table.Tr key={version.versionId}>
                      <Table.Td>
                        {version.number} {version.isLive ? <ToneBadge tone="online">live</ToneBadge> : null}
                      </Table.Td>
                      <Table.Td>{dateAndTime(version.publishedAt)}</Table.Td>
                      <Table.Td>{version.publishedBy ?? 'a former member'}</Table.Td>
                      <Table.Td>{version.note}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </QueryView>
    </section>
  );
};
