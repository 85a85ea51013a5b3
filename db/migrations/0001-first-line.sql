-- Sign-in only, in a schema of its own: the tables and columns are better-auth's, exempt from the workspace law.
create schema auth;

create table auth."user" (
  "id" text collate "C" primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);

create table auth.session (
  "id" text collate "C" primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text collate "C" not null references auth."user" ("id") on delete cascade
);
create index session_of_user on auth.session ("userId");

create table auth.account (
  "id" text collate "C" primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text collate "C" not null references auth."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);
create index account_of_user on auth.account ("userId");

create table auth.verification (
  "id" text collate "C" primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);
create index verification_identifier on auth.verification ("identifier");

create table auth.rate_limit (
  "id" text collate "C" primary key,
  "key" text not null unique,
  "count" integer not null,
  "lastRequest" bigint not null
);

-- One row: what this installation is bound to.
create table installation (
  id smallint primary key check (id = 1),
  secret_fingerprint text not null,
  set_up_token_hash text,
  set_up_at bigint
);

create table workspace (
  workspace_id text collate "C" primary key,
  name text not null,
  created_at bigint not null
);

-- Maps what arrives without a workspace; the one table that is never sharded.
create table address (
  kind text not null check (kind in ('bot', 'visitor-token', 'invite', 'provider-number')),
  key text collate "C" not null,
  workspace_id text collate "C" not null references workspace,
  id text collate "C" not null,
  expires_at bigint,
  primary key (kind, key)
);
create index address_subject on address (workspace_id, id);

create table member (
  workspace_id text collate "C" not null references workspace,
  id text collate "C" not null,
  user_id text collate "C" not null references auth."user" ("id"),
  display_name text not null,
  role text not null check (role in ('workspace-owner', 'admin', 'builder', 'agent')),
  presence text not null check (presence in ('online', 'offline')),
  last_seen_at bigint,
  created_at bigint not null,
  removed_at bigint,
  primary key (workspace_id, id)
) with (fillfactor = 80);
create unique index member_user on member (workspace_id, user_id) where removed_at is null;
create index member_of_user on member (user_id, workspace_id) where removed_at is null;

create table bot (
  workspace_id text collate "C" not null references workspace,
  id text collate "C" not null,
  public_id text collate "C" not null,
  name text not null,
  settings jsonb not null,
  settings_revision integer not null check (settings_revision >= 1),
  live_version_id text collate "C",
  created_at bigint not null,
  primary key (workspace_id, id),
  unique (workspace_id, public_id)
);

-- Numbers given one after the other, on a row apart so that giving one never waits for who reads or edits the bot.
create table bot_counter (
  workspace_id text collate "C" not null,
  bot_id text collate "C" not null,
  last_queue_number integer not null default 0,
  last_reference integer not null default 0,
  last_version_number integer not null default 0,
  primary key (workspace_id, bot_id),
  foreign key (workspace_id, bot_id) references bot on delete cascade
) with (fillfactor = 20);

create table bot_agent (
  workspace_id text collate "C" not null,
  bot_id text collate "C" not null,
  member_id text collate "C" not null,
  primary key (workspace_id, bot_id, member_id),
  foreign key (workspace_id, bot_id) references bot on delete cascade,
  foreign key (workspace_id, member_id) references member on delete cascade
);
create index bot_agent_member on bot_agent (workspace_id, member_id, bot_id);

create table invite (
  workspace_id text collate "C" not null references workspace,
  id text collate "C" not null,
  email text not null,
  role text not null check (role in ('workspace-owner', 'admin', 'builder', 'agent')),
  bot_ids text[] not null,
  invited_by text collate "C" not null,
  created_at bigint not null,
  expires_at bigint not null,
  accepted_at bigint,
  revoked_at bigint,
  primary key (workspace_id, id),
  foreign key (workspace_id, invited_by) references member,
  check (expires_at > created_at),
  check (accepted_at is null or revoked_at is null)
);

create table support_schedule (
  workspace_id text collate "C" not null,
  bot_id text collate "C" not null,
  schedule jsonb not null,
  revision integer not null check (revision >= 1),
  primary key (workspace_id, bot_id),
  foreign key (workspace_id, bot_id) references bot on delete cascade
);

-- A draft: `last_revision` is raised by every save and becomes the revision of each row that the save writes.
create table draft_definition (
  workspace_id text collate "C" not null,
  bot_id text collate "C" not null,
  definition jsonb not null,
  revision integer not null check (revision >= 1),
  last_revision integer not null check (last_revision >= revision),
  primary key (workspace_id, bot_id),
  foreign key (workspace_id, bot_id) references bot on delete cascade
);

create table draft_flow (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  bot_id text collate "C" not null,
  name text not null,
  position integer not null,
  revision integer not null check (revision >= 1),
  primary key (workspace_id, bot_id, id),
  unique (workspace_id, bot_id, position),
  foreign key (workspace_id, bot_id) references draft_definition on delete cascade
);

create table draft_block (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  bot_id text collate "C" not null,
  flow_id text collate "C" not null,
  type text not null,
  x double precision not null,
  y double precision not null,
  config jsonb not null,
  revision integer not null check (revision >= 1),
  primary key (workspace_id, bot_id, id),
  foreign key (workspace_id, bot_id, flow_id) references draft_flow (workspace_id, bot_id, id) on delete cascade
);
create index draft_block_flow on draft_block (workspace_id, bot_id, flow_id);

create table draft_connection (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  bot_id text collate "C" not null,
  flow_id text collate "C" not null,
  from_block_id text collate "C" not null,
  outlet text not null,
  to_block_id text collate "C" not null,
  revision integer not null check (revision >= 1),
  primary key (workspace_id, bot_id, id),
  foreign key (workspace_id, bot_id, flow_id) references draft_flow (workspace_id, bot_id, id) on delete cascade,
  foreign key (workspace_id, bot_id, from_block_id) references draft_block (workspace_id, bot_id, id) on delete cascade,
  foreign key (workspace_id, bot_id, to_block_id) references draft_block (workspace_id, bot_id, id) on delete cascade
);
create index draft_connection_flow on draft_connection (workspace_id, bot_id, flow_id);
create index draft_connection_from on draft_connection (workspace_id, bot_id, from_block_id);
create index draft_connection_to on draft_connection (workspace_id, bot_id, to_block_id);

create table version (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  bot_id text collate "C" not null,
  number integer not null check (number >= 1),
  document jsonb not null,
  note text not null,
  published_by text collate "C",
  published_at bigint not null,
  primary key (workspace_id, id),
  unique (workspace_id, bot_id, number),
  foreign key (workspace_id, bot_id) references bot,
  foreign key (workspace_id, published_by) references member
);
alter table bot add foreign key (workspace_id, live_version_id) references version deferrable;

create table contact (
  workspace_id text collate "C" not null references workspace,
  id text collate "C" not null,
  name text,
  email text,
  phone text,
  variables jsonb not null,
  created_at bigint not null,
  primary key (workspace_id, id)
);

create table visitor (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  bot_id text collate "C" not null,
  contact_id text collate "C" not null,
  channel text not null check (channel in ('web', 'whatsapp')),
  client_id text collate "C" not null,
  reference integer not null check (reference >= 1),
  locale text,
  page text,
  conversation_count integer not null default 0,
  last_seen_at bigint,
  created_at bigint not null,
  primary key (workspace_id, id),
  unique (workspace_id, bot_id, client_id),
  unique (workspace_id, bot_id, reference),
  foreign key (workspace_id, bot_id) references bot,
  foreign key (workspace_id, contact_id) references contact
) with (fillfactor = 80);
create index visitor_contact on visitor (workspace_id, contact_id);

create table conversation (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  bot_id text collate "C" not null,
  contact_id text collate "C" not null,
  visitor_id text collate "C" not null,
  version_id text collate "C" not null,
  channel text not null check (channel in ('web', 'whatsapp')),
  reference integer not null check (reference >= 1),
  locale text,
  control text not null check (control in ('bot', 'queue', 'agent', 'external')),
  owner_id text collate "C",
  open_handover_id text collate "C",
  session jsonb not null,
  default_answers integer not null check (default_answers >= 0),
  needs_action boolean not null,
  last_seq integer not null check (last_seq >= 0),
  revision integer not null check (revision >= 0),
  last_visitor_text text,
  last_visitor_at bigint not null,
  started_at bigint not null,
  stalls_at bigint not null,
  abandons_at bigint not null,
  closes_at bigint not null,
  closed_at bigint,
  primary key (workspace_id, id),
  foreign key (workspace_id, bot_id) references bot,
  foreign key (workspace_id, contact_id) references contact,
  foreign key (workspace_id, visitor_id) references visitor,
  foreign key (workspace_id, version_id) references version,
  foreign key (workspace_id, owner_id) references member,
  constraint conversation_owner_is_in_control check ((control = 'agent') = (owner_id is not null)),
  constraint conversation_handover_is_open check ((control in ('queue', 'agent')) = (open_handover_id is not null)),
  constraint conversation_closes_with_the_bot check (closed_at is null or control = 'bot'),
  constraint conversation_ends_after_start check (closed_at is null or closed_at >= started_at),
  constraint conversation_instants_follow check (stalls_at > last_visitor_at and abandons_at > last_visitor_at and closes_at > last_visitor_at)
) with (fillfactor = 70);
create unique index conversation_open_of_visitor on conversation (workspace_id, visitor_id) where closed_at is null;
create index conversation_open on conversation (workspace_id, bot_id, closes_at) where closed_at is null;
create index conversation_of_bot on conversation (workspace_id, bot_id, started_at desc, id desc);
create index conversation_of_contact on conversation (workspace_id, contact_id, started_at desc, id desc);

create table message (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  conversation_id text collate "C" not null,
  seq integer not null check (seq >= 1),
  revision integer not null check (revision >= 1),
  client_id text collate "C",
  author jsonb not null,
  content jsonb not null,
  created_at bigint not null,
  primary key (workspace_id, id),
  unique (workspace_id, conversation_id, seq),
  foreign key (workspace_id, conversation_id) references conversation
);
create index message_changed on message (workspace_id, conversation_id, revision);

create table handover (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  bot_id text collate "C" not null,
  conversation_id text collate "C" not null,
  kind text not null check (kind in ('live', 'request')),
  status text not null check (status in ('pending', 'assigned', 'resolved', 'cancelled', 'expired')),
  opened_by text not null check (opened_by in ('block', 'visitor', 'default-answer', 'agent', 'echo')),
  at_flow_id text collate "C",
  at_block_id text collate "C",
  brief text not null,
  owner_id text collate "C",
  priority integer not null,
  queue_number integer not null check (queue_number >= 1),
  was_support_online boolean,
  opened_at bigint not null,
  assigned_at bigint,
  ended_at bigint,
  queue_timeout_ms bigint check (queue_timeout_ms > 0),
  expires_at bigint,
  topic_id text collate "C",
  outcome_id text collate "C",
  tags text[] not null,
  revision integer not null check (revision >= 0),
  primary key (workspace_id, id),
  unique (workspace_id, bot_id, queue_number),
  foreign key (workspace_id, bot_id) references bot,
  foreign key (workspace_id, conversation_id) references conversation,
  foreign key (workspace_id, owner_id) references member,
  constraint handover_place_is_whole check ((at_flow_id is null) = (at_block_id is null)),
  constraint handover_pending_has_no_owner check (status <> 'pending' or owner_id is null),
  constraint handover_assigned_has_an_owner check (status <> 'assigned' or (owner_id is not null and assigned_at is not null)),
  constraint handover_ended_has_an_end check ((status in ('pending', 'assigned')) = (ended_at is null)),
  constraint handover_resolved_is_explained check (status <> 'resolved' or (topic_id is not null and outcome_id is not null)),
  constraint handover_only_pending_expires check (expires_at is null or status = 'pending')
) with (fillfactor = 80);
create unique index handover_open on handover (workspace_id, conversation_id)
  where kind = 'live' and status in ('pending', 'assigned');
create index handover_pending on handover (workspace_id, bot_id, priority, queue_number)
  where kind = 'live' and status = 'pending';
create index handover_assigned on handover (workspace_id, owner_id, bot_id)
  where kind = 'live' and status = 'assigned';
create index handover_of_conversation on handover (workspace_id, conversation_id, queue_number);
-- Deferrable, because a restore writes tables one after the other.
alter table conversation add foreign key (workspace_id, open_handover_id) references handover deferrable;

create table conversation_interval (
  workspace_id text collate "C" not null,
  conversation_id text collate "C" not null,
  revision integer not null,
  control text not null check (control in ('bot', 'queue', 'agent', 'external')),
  owner_id text collate "C",
  handover_id text collate "C",
  started_at bigint not null,
  ended_at bigint,
  primary key (workspace_id, conversation_id, revision),
  foreign key (workspace_id, conversation_id) references conversation,
  foreign key (workspace_id, owner_id) references member,
  foreign key (workspace_id, handover_id) references handover,
  constraint interval_owner_is_in_control check ((control = 'agent') = (owner_id is not null)),
  constraint interval_ends_after_start check (ended_at >= started_at)
);
create unique index interval_open on conversation_interval (workspace_id, conversation_id) where ended_at is null;

-- What the staff sees beside the messages; ordered by the conversation's revision, then by `position` in that change.
create table conversation_event (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  conversation_id text collate "C" not null,
  revision integer not null,
  position integer not null,
  kind text not null,
  actor jsonb not null,
  handover_id text collate "C",
  owner_id text collate "C",
  owner_name text,
  after_seq integer not null check (after_seq >= 0),
  at bigint not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversation
);
create index event_of_conversation on conversation_event (workspace_id, conversation_id, revision, position);

create table turn_trace (
  workspace_id text collate "C" not null,
  conversation_id text collate "C" not null,
  revision integer not null,
  steps jsonb not null,
  at bigint not null,
  primary key (workspace_id, conversation_id, revision),
  foreign key (workspace_id, conversation_id) references conversation
);

-- `visitor_id` is set in the command that opened the conversation: (visitor, client id) opens one only once.
create table conversation_command (
  workspace_id text collate "C" not null,
  conversation_id text collate "C" not null,
  actor text collate "C" not null,
  client_id text collate "C" not null,
  visitor_id text collate "C",
  kind text not null,
  first_seq integer not null,
  last_seq integer not null,
  revision integer not null,
  control text not null check (control in ('bot', 'queue', 'agent', 'external')),
  owner_id text collate "C",
  awaiting jsonb,
  handover_id text collate "C",
  at bigint not null,
  primary key (workspace_id, conversation_id, actor, client_id),
  foreign key (workspace_id, conversation_id) references conversation
);
create unique index command_opening on conversation_command (workspace_id, visitor_id, client_id)
  where visitor_id is not null;

-- One timer of a kind per subject; `leased_until` is set while a worker holds it.
create table timer (
  workspace_id text collate "C" not null references workspace,
  subject_id text collate "C" not null,
  kind text not null check (kind in ('queue-timeout', 'agent-gone')),
  due_at bigint not null,
  leased_until bigint,
  primary key (workspace_id, subject_id, kind)
);
create index timer_due on timer (due_at);

create table outbox (
  workspace_id text collate "C" not null,
  conversation_id text collate "C" not null,
  position integer not null,
  message_id text collate "C" not null,
  due_at bigint not null,
  leased_until bigint,
  attempts integer not null default 0,
  primary key (workspace_id, conversation_id, position),
  foreign key (workspace_id, conversation_id) references conversation,
  foreign key (workspace_id, message_id) references message
);
create index outbox_due on outbox (due_at);

create table note (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  conversation_id text collate "C" not null,
  position integer not null check (position >= 1),
  author_id text collate "C" not null,
  client_id text collate "C" not null,
  text text not null,
  created_at bigint not null,
  primary key (workspace_id, id),
  unique (workspace_id, conversation_id, position),
  unique (workspace_id, conversation_id, author_id, client_id),
  foreign key (workspace_id, conversation_id) references conversation,
  foreign key (workspace_id, author_id) references member
);

-- What members changed, without personal data.
create table audit_entry (
  workspace_id text collate "C" not null references workspace,
  id text collate "C" not null,
  actor_id text collate "C",
  action text not null,
  subject_id text collate "C" not null,
  detail jsonb not null,
  at bigint not null,
  primary key (workspace_id, id)
);
create index audit_entry_subject on audit_entry (workspace_id, subject_id, id);
