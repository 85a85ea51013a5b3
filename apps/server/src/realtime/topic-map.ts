/** The sockets of each topic; a topic without sockets takes no memory. */
export const makeTopicMap = <Member>() => {
  const topics = new Map<string, Set<Member>>();
  return {
    add: (topic: string, member: Member) => {
      const members = topics.get(topic) ?? new Set<Member>();
      topics.set(topic, members.add(member));
    },
    remove: (topic: string, member: Member) => {
      const members = topics.get(topic);
      members?.delete(member);
      if (members?.size === 0) topics.delete(topic);
    },
    of: (topic: string): ReadonlySet<Member> => topics.get(topic) ?? new Set<Member>(),
    firstOf: (prefix: string): { readonly topic: string; readonly first: Member }[] =>
      [...topics].flatMap(([topic, [first]]) => (topic.startsWith(prefix) && first ? [{ topic, first }] : [])),
    names: (): string[] => [...topics.keys()],
    get size() {
      return topics.size;
    },
  };
};
