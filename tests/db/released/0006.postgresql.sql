CREATE SCHEMA jobs;

CREATE FUNCTION jobs.enqueue_workflow(workflow_name text, queue_name text, positional_args json[] DEFAULT ARRAY[]::json[], named_args json DEFAULT '{}'::json, class_name text DEFAULT NULL::text, config_name text DEFAULT NULL::text, workflow_id text DEFAULT NULL::text, app_version text DEFAULT NULL::text, timeout_ms bigint DEFAULT NULL::bigint, deadline_epoch_ms bigint DEFAULT NULL::bigint, deduplication_id text DEFAULT NULL::text, priority integer DEFAULT NULL::integer, queue_partition_key text DEFAULT NULL::text, authenticated_user text DEFAULT NULL::text, authenticated_roles text DEFAULT NULL::text, delay_until_epoch_ms bigint DEFAULT NULL::bigint, application_name text DEFAULT NULL::text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_workflow_id TEXT;
    v_serialized_inputs TEXT;
    v_owner_xid TEXT;
    v_now BIGINT;
    v_recovery_attempts INT4 := 0;
    v_priority INT4;
    v_status TEXT;
BEGIN

    -- Validate required parameters
    IF workflow_name IS NULL OR workflow_name = '' THEN
        RAISE EXCEPTION 'Workflow name cannot be null or empty';
    END IF;
    IF queue_name IS NULL OR queue_name = '' THEN
        RAISE EXCEPTION 'Queue name cannot be null or empty';
    END IF;
    IF named_args IS NOT NULL AND jsonb_typeof(named_args::jsonb) != 'object' THEN
        RAISE EXCEPTION 'Named args must be a JSON object';
    END IF;
    IF workflow_id IS NOT NULL AND workflow_id = '' THEN
        RAISE EXCEPTION 'Workflow ID cannot be an empty string if provided.';
    END IF;
    IF delay_until_epoch_ms IS NOT NULL AND delay_until_epoch_ms < 0 THEN
        RAISE EXCEPTION 'delay_until_epoch_ms must be >= 0';
    END IF;

    v_workflow_id := COALESCE(workflow_id, gen_random_uuid()::TEXT);
    v_owner_xid := gen_random_uuid()::TEXT;
    v_priority := COALESCE(priority, 0);
    v_serialized_inputs := json_build_object(
        'positionalArgs', positional_args,
        'namedArgs', named_args
    )::TEXT;
    v_now := EXTRACT(epoch FROM now()) * 1000;
    v_status := CASE WHEN delay_until_epoch_ms IS NULL THEN 'ENQUEUED' ELSE 'DELAYED' END;

    INSERT INTO "jobs".workflow_status (
        workflow_uuid, status,
        name, class_name, config_name,
        queue_name, deduplication_id, priority, queue_partition_key,
        application_version,
        created_at, updated_at, recovery_attempts,
        workflow_timeout_ms, workflow_deadline_epoch_ms,
        parent_workflow_id, owner_xid, serialization,
        authenticated_user, authenticated_roles,
        delay_until_epoch_ms, application_name
    ) VALUES (
        v_workflow_id, v_status,
        workflow_name, class_name, config_name,
        queue_name, deduplication_id, v_priority, queue_partition_key,
        app_version,
        v_now, v_now, v_recovery_attempts,
        timeout_ms, deadline_epoch_ms,
        NULL, v_owner_xid, 'portable_json',
        authenticated_user, authenticated_roles,
        delay_until_epoch_ms, application_name
    )
    ON CONFLICT (workflow_uuid)
    DO UPDATE SET
        updated_at = EXCLUDED.updated_at;

    INSERT INTO "jobs".workflow_input (
        workflow_uuid, inputs, retention_timestamp
    ) VALUES (
        v_workflow_id, v_serialized_inputs, v_now
    )
    ON CONFLICT (workflow_uuid) DO NOTHING;

    RETURN v_workflow_id;

EXCEPTION
    WHEN unique_violation THEN
        RAISE EXCEPTION 'DBOS queue duplicated'
            USING DETAIL = format('Workflow %s with queue %s and deduplication ID %s already exists', v_workflow_id, queue_name, deduplication_id),
                ERRCODE = 'unique_violation';
END;
$$;

CREATE FUNCTION jobs.notifications_function() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    payload text := NEW.destination_uuid || '::' || NEW.topic;
BEGIN
    PERFORM pg_notify('dbos_notifications_channel', payload);
    RETURN NEW;
END;
$$;

CREATE FUNCTION jobs.send_message(destination_id text, message json, topic text DEFAULT NULL::text, message_id text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_topic TEXT := COALESCE(topic, '__null__topic__');
    v_message_id TEXT := COALESCE(message_id, gen_random_uuid()::TEXT);
BEGIN
    INSERT INTO "jobs".notifications (
        destination_uuid, topic, message, message_uuid, serialization
    ) VALUES (
        destination_id, v_topic, message, v_message_id, 'portable_json'
    )
    ON CONFLICT (message_uuid) DO NOTHING;
EXCEPTION
    WHEN foreign_key_violation THEN
        RAISE EXCEPTION 'DBOS non-existent workflow'
            USING DETAIL = format('Destination workflow %s does not exist', destination_id),
                ERRCODE = 'foreign_key_violation';
END;
$$;

CREATE TABLE jobs.application_versions (
    version_id text NOT NULL,
    version_name text NOT NULL,
    version_timestamp bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    created_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    application_name text
);

CREATE TABLE jobs.dbos_migrations (
    version bigint NOT NULL
);

CREATE TABLE jobs.event_dispatch_kv (
    service_name text NOT NULL,
    workflow_fn_name text NOT NULL,
    key text NOT NULL,
    value text,
    update_seq numeric(38,0),
    update_time numeric(38,15)
);

CREATE TABLE jobs.executor (
    id text NOT NULL,
    seen_at timestamp with time zone NOT NULL
);

CREATE TABLE jobs.notifications (
    message_uuid text DEFAULT gen_random_uuid() NOT NULL,
    destination_uuid text NOT NULL,
    topic text,
    message text NOT NULL,
    created_at_epoch_ms bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    serialization text,
    consumed boolean DEFAULT false NOT NULL,
    consumed_by_function_id integer
);

CREATE TABLE jobs.operation_outputs (
    workflow_uuid text NOT NULL,
    function_id integer NOT NULL,
    function_name text DEFAULT ''::text NOT NULL,
    output text,
    error text,
    child_workflow_id text,
    started_at_epoch_ms bigint,
    completed_at_epoch_ms bigint,
    serialization text,
    application_name text,
    retention_timestamp bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL
);

CREATE TABLE jobs.queues (
    queue_id text DEFAULT (gen_random_uuid())::text NOT NULL,
    name text NOT NULL,
    concurrency integer,
    worker_concurrency integer,
    rate_limit_max integer,
    rate_limit_period_sec double precision,
    priority_enabled boolean DEFAULT false NOT NULL,
    partition_queue boolean DEFAULT false NOT NULL,
    polling_interval_sec double precision DEFAULT 1.0 NOT NULL,
    created_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    updated_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    application_name text,
    partition_concurrency integer,
    partition_worker_concurrency integer,
    partition_rate_limit_max integer,
    partition_rate_limit_period_sec double precision
);

CREATE TABLE jobs.streams (
    workflow_uuid text NOT NULL,
    key text NOT NULL,
    value text NOT NULL,
    "offset" integer NOT NULL,
    function_id integer DEFAULT 0 NOT NULL,
    serialization text
);

CREATE TABLE jobs.workflow_events (
    workflow_uuid text NOT NULL,
    key text NOT NULL,
    value text NOT NULL,
    serialization text
);

CREATE TABLE jobs.workflow_events_history (
    workflow_uuid text NOT NULL,
    function_id integer NOT NULL,
    key text NOT NULL,
    value text NOT NULL,
    serialization text
);

CREATE TABLE jobs.workflow_input (
    workflow_uuid text NOT NULL,
    inputs text,
    retention_timestamp bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL
);

CREATE TABLE jobs.workflow_output (
    workflow_uuid text NOT NULL,
    output text,
    error text,
    retention_timestamp bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL
);

CREATE TABLE jobs.workflow_schedules (
    schedule_id text NOT NULL,
    schedule_name text NOT NULL,
    workflow_name text NOT NULL,
    workflow_class_name text,
    schedule text NOT NULL,
    status text DEFAULT 'ACTIVE'::text NOT NULL,
    context text NOT NULL,
    last_fired_at text,
    automatic_backfill boolean DEFAULT false NOT NULL,
    cron_timezone text,
    queue_name text,
    application_name text
);

CREATE TABLE jobs.workflow_status (
    workflow_uuid text NOT NULL,
    status text,
    name text,
    authenticated_user text,
    assumed_role text,
    authenticated_roles text,
    request text,
    output text,
    error text,
    executor_id text,
    created_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    updated_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    application_version text,
    application_id text,
    class_name character varying(255) DEFAULT NULL::character varying,
    config_name character varying(255) DEFAULT NULL::character varying,
    recovery_attempts bigint DEFAULT 0,
    queue_name text,
    workflow_timeout_ms bigint,
    workflow_deadline_epoch_ms bigint,
    inputs text,
    started_at_epoch_ms bigint,
    deduplication_id text,
    priority integer DEFAULT 0 NOT NULL,
    queue_partition_key text,
    forked_from text,
    owner_xid text,
    parent_workflow_id text,
    serialization text,
    delay_until_epoch_ms bigint,
    was_forked_from boolean DEFAULT false NOT NULL,
    rate_limited boolean DEFAULT false NOT NULL,
    completed_at bigint,
    attributes jsonb,
    schedule_name text,
    debounce_deadline_epoch_ms bigint,
    is_debounced boolean DEFAULT false NOT NULL,
    application_name text,
    creator_xid text
);

CREATE TABLE public.agent (
    id uuid NOT NULL,
    owner_id uuid,
    slug character varying,
    name character varying NOT NULL,
    description character varying NOT NULL,
    instructions character varying NOT NULL,
    models json NOT NULL,
    tools json NOT NULL,
    grounded boolean NOT NULL,
    max_rounds integer NOT NULL,
    max_seconds double precision NOT NULL,
    max_tokens integer,
    temperature double precision,
    collection_ids json,
    shared boolean NOT NULL,
    active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);

CREATE TABLE public.api_key (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    name character varying(100) NOT NULL,
    digest character varying(64) NOT NULL,
    scopes json NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    last_used_at timestamp with time zone
);

CREATE TABLE public.audit_entry (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    action character varying(64) NOT NULL,
    actor_id uuid,
    key_id uuid,
    thing_id character varying(200),
    thing_name character varying(200),
    person_id uuid,
    address character varying(64),
    request_id character varying(64),
    details json NOT NULL
);

CREATE TABLE public.collection (
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    name character varying NOT NULL,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.conversation (
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    title character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    folded character varying,
    leaf_id uuid,
    client_id character varying,
    pinned_at timestamp with time zone,
    deleted_at timestamp with time zone
);

CREATE TABLE public.conversation_share (
    conversation_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    token_hash character varying NOT NULL,
    sealed character varying NOT NULL,
    title character varying NOT NULL,
    leaf_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone
);

CREATE TABLE public.delivery (
    id uuid NOT NULL,
    notification_id uuid NOT NULL,
    user_id uuid,
    channel character varying(16) NOT NULL,
    address_id uuid,
    target character varying NOT NULL,
    shown character varying NOT NULL,
    language character varying(8) NOT NULL,
    title character varying NOT NULL,
    text character varying NOT NULL,
    html character varying,
    link character varying,
    status character varying(16) NOT NULL,
    attempt integer NOT NULL,
    tried_before integer NOT NULL,
    due_at timestamp with time zone NOT NULL,
    claimed_until timestamp with time zone,
    sent_at timestamp with time zone,
    why character varying,
    provider_id character varying,
    digest_id uuid,
    created_at timestamp with time zone NOT NULL,
    webhook_id uuid,
    answered integer,
    said character varying
);

CREATE TABLE public.document (
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    collection_id uuid,
    name character varying NOT NULL,
    digest character varying NOT NULL,
    media_type character varying NOT NULL,
    size integer NOT NULL,
    status character varying NOT NULL,
    error_code character varying,
    error_en character varying,
    error_zh character varying,
    attempt integer NOT NULL,
    tries integer NOT NULL,
    pages integer,
    pages_done integer NOT NULL,
    characters integer NOT NULL,
    passages integer NOT NULL,
    vectors integer NOT NULL,
    text_complete boolean NOT NULL,
    analysis json,
    created_at timestamp with time zone NOT NULL,
    ready_at timestamp with time zone
);

CREATE TABLE public.document_page (
    document_id uuid NOT NULL,
    n integer NOT NULL,
    start integer NOT NULL,
    text character varying NOT NULL
);

CREATE TABLE public.embedding_choice (
    id integer NOT NULL,
    spec character varying NOT NULL,
    url character varying
);

CREATE SEQUENCE public.embedding_choice_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.embedding_choice_id_seq OWNED BY public.embedding_choice.id;

CREATE TABLE public.errand (
    name character varying NOT NULL,
    holder uuid NOT NULL,
    until timestamp with time zone NOT NULL
);

CREATE TABLE public.file_batch (
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    collection_id uuid NOT NULL,
    document_ids json NOT NULL,
    refused json NOT NULL,
    cancelled boolean NOT NULL,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.inbox_item (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    key character varying NOT NULL,
    title character varying NOT NULL,
    body character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    event character varying,
    link character varying
);

CREATE TABLE public.index_version (
    owner_id uuid NOT NULL,
    removals integer NOT NULL
);

CREATE TABLE public.installation (
    id integer NOT NULL,
    name character varying NOT NULL,
    created_at timestamp with time zone NOT NULL
);

CREATE SEQUENCE public.installation_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.installation_id_seq OWNED BY public.installation.id;

CREATE TABLE public.invitation (
    id uuid NOT NULL,
    created_by uuid NOT NULL,
    digest character varying(64) NOT NULL,
    email character varying(254),
    email_key character varying,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

CREATE TABLE public.journal_entry (
    run_id uuid NOT NULL,
    n integer NOT NULL,
    kind character varying NOT NULL,
    body character varying NOT NULL,
    through_seq integer NOT NULL
);

CREATE TABLE public.mcp_server (
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    name character varying NOT NULL,
    transport character varying NOT NULL,
    url character varying,
    command json,
    environment json NOT NULL,
    headers json NOT NULL,
    shared boolean NOT NULL,
    approval character varying NOT NULL,
    tools json NOT NULL,
    checked_at timestamp with time zone,
    error_en character varying,
    error_zh character varying,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.message (
    id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    parent_id uuid,
    run_id uuid,
    role character varying NOT NULL,
    status character varying NOT NULL,
    text character varying NOT NULL,
    found boolean,
    citations json NOT NULL,
    model character varying,
    input_tokens integer NOT NULL,
    output_tokens integer NOT NULL,
    tokens_estimated boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    agent_id uuid,
    folded character varying,
    client_id character varying
);

CREATE TABLE public.message_feedback (
    message_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    rating character varying NOT NULL,
    reason character varying,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.model_connection (
    id uuid NOT NULL,
    name character varying NOT NULL,
    provider character varying NOT NULL,
    address character varying,
    key character varying,
    models json NOT NULL,
    context_tokens integer,
    answers boolean NOT NULL,
    enabled boolean NOT NULL,
    "position" integer NOT NULL,
    tested_at timestamp with time zone,
    test_ms integer,
    test_error_en character varying,
    test_error_zh character varying,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.notification (
    id uuid NOT NULL,
    scope character varying(40) NOT NULL,
    key character varying,
    event character varying NOT NULL,
    "values" json NOT NULL,
    link character varying,
    sender_id uuid,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.notification_address (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    channel character varying(16) NOT NULL,
    label character varying(100) NOT NULL,
    target character varying NOT NULL,
    shown character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    broken_at timestamp with time zone
);

CREATE TABLE public.notification_choice (
    user_id uuid NOT NULL,
    event character varying NOT NULL,
    channel character varying(16) NOT NULL,
    wanted boolean NOT NULL
);

CREATE TABLE public.notification_event (
    name character varying NOT NULL,
    "values" json NOT NULL,
    about character varying NOT NULL,
    usual json NOT NULL,
    must_tell boolean NOT NULL,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.notification_habits (
    user_id uuid NOT NULL,
    zone character varying NOT NULL,
    quiet_from integer,
    quiet_to integer,
    digest character varying(8) NOT NULL,
    digest_hour integer NOT NULL
);

CREATE TABLE public.notification_template (
    event character varying NOT NULL,
    channel character varying(16) NOT NULL,
    language character varying(8) NOT NULL,
    title character varying NOT NULL,
    text character varying NOT NULL,
    html character varying,
    changed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.owner_words (
    owner_id uuid NOT NULL,
    passages bigint NOT NULL,
    words bigint NOT NULL
);

CREATE TABLE public.passage (
    id integer NOT NULL,
    owner_id uuid NOT NULL,
    collection_id uuid,
    document_id uuid NOT NULL,
    n integer NOT NULL,
    page integer NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    text character varying NOT NULL
);

CREATE SEQUENCE public.passage_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.passage_id_seq OWNED BY public.passage.id;

CREATE TABLE public.passage_vector (
    id integer NOT NULL,
    space_id integer NOT NULL,
    passage_id integer NOT NULL,
    owner_id uuid NOT NULL,
    vector bytea NOT NULL
);

CREATE TABLE public.passage_vector_1 (
    passage_id integer NOT NULL,
    owner_id uuid NOT NULL,
    vector public.halfvec(384) NOT NULL
)
WITH (toast_tuple_target='8160');

CREATE SEQUENCE public.passage_vector_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.passage_vector_id_seq OWNED BY public.passage_vector.id;

CREATE TABLE public.passage_words (
    passage_id integer NOT NULL,
    scope uuid[] NOT NULL,
    words text[] NOT NULL,
    often text[] NOT NULL,
    times smallint[] NOT NULL,
    length integer NOT NULL
)
WITH (toast_tuple_target='8160');

CREATE TABLE public.password_reset (
    digest character varying(64) NOT NULL,
    user_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

CREATE TABLE public.push_key (
    id integer NOT NULL,
    sealed character varying NOT NULL,
    created_at timestamp with time zone NOT NULL
);

CREATE SEQUENCE public.push_key_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.push_key_id_seq OWNED BY public.push_key.id;

CREATE TABLE public.refresh_token (
    digest character varying(64) NOT NULL,
    session_id uuid NOT NULL,
    rotated_at timestamp with time zone,
    expires_at timestamp with time zone NOT NULL
);

CREATE TABLE public.run (
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    asked_id uuid NOT NULL,
    message_id uuid NOT NULL,
    agent_id uuid,
    status character varying NOT NULL,
    attempt integer NOT NULL,
    cancel_requested boolean NOT NULL,
    question character varying NOT NULL,
    collection_ids json,
    document_ids json,
    model character varying,
    output character varying,
    found boolean,
    confidence double precision,
    citations json NOT NULL,
    rounds integer NOT NULL,
    input_tokens integer NOT NULL,
    output_tokens integer NOT NULL,
    tokens_estimated boolean NOT NULL,
    error_code character varying,
    error_en character varying,
    error_zh character varying,
    created_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    definition json,
    language character varying DEFAULT 'en'::character varying NOT NULL,
    warnings json,
    job_id character varying DEFAULT ''::character varying NOT NULL,
    cost_micros bigint,
    worked_ms integer DEFAULT 0 NOT NULL,
    stopped_by character varying,
    error_facts json,
    tries integer DEFAULT 0 NOT NULL,
    background boolean DEFAULT false NOT NULL
);

CREATE TABLE public.run_event (
    run_id uuid NOT NULL,
    seq integer NOT NULL,
    type character varying NOT NULL,
    data character varying NOT NULL
);

CREATE TABLE public.schedule (
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    name character varying NOT NULL,
    question character varying NOT NULL,
    agent_id uuid,
    conversation_id uuid,
    collection_ids json,
    document_ids json,
    cron character varying,
    at timestamp with time zone,
    time_zone character varying NOT NULL,
    active boolean NOT NULL,
    missed character varying NOT NULL,
    next_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE TABLE public.schedule_tick (
    schedule_id uuid NOT NULL,
    due_at timestamp with time zone NOT NULL,
    run_id uuid,
    state character varying NOT NULL,
    missed integer NOT NULL,
    told_en character varying,
    told_zh character varying,
    error_code character varying,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.session (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    user_agent character varying(200) NOT NULL,
    address character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

CREATE TABLE public.sign_in_failure (
    id uuid NOT NULL,
    subject character varying(64) NOT NULL,
    failed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.sign_in_mark (
    user_id uuid NOT NULL,
    mark character varying(64) NOT NULL,
    seen_at timestamp with time zone NOT NULL
);

CREATE TABLE public.tool_call (
    run_id uuid NOT NULL,
    call_id character varying NOT NULL,
    owner_id uuid NOT NULL,
    round integer NOT NULL,
    n integer NOT NULL,
    name character varying NOT NULL,
    arguments character varying NOT NULL,
    edited boolean NOT NULL,
    state character varying NOT NULL,
    question character varying,
    asked integer NOT NULL,
    why character varying,
    decision character varying,
    reason character varying,
    decided_by uuid,
    decided_at timestamp with time zone,
    decision_told boolean NOT NULL,
    expires_at timestamp with time zone,
    outcome character varying,
    result character varying,
    through_seq integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    ms integer NOT NULL
);

CREATE TABLE public.usage_day (
    user_id uuid NOT NULL,
    day date NOT NULL,
    model character varying NOT NULL,
    conversations bigint NOT NULL,
    messages bigint NOT NULL,
    input_tokens bigint NOT NULL,
    output_tokens bigint NOT NULL,
    cost_micros bigint,
    answering_ms bigint NOT NULL,
    last_active timestamp with time zone NOT NULL
);

CREATE TABLE public.usage_month (
    user_id uuid NOT NULL,
    month date NOT NULL,
    conversations bigint NOT NULL,
    tokens bigint NOT NULL,
    cost_micros bigint NOT NULL,
    reserved_tokens bigint NOT NULL,
    reserved_micros bigint NOT NULL
);

CREATE TABLE public.usage_price (
    model character varying NOT NULL,
    input_micros_per_million bigint NOT NULL,
    output_micros_per_million bigint NOT NULL,
    changed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.usage_reservation (
    run_id uuid NOT NULL,
    user_id uuid NOT NULL,
    month date NOT NULL,
    tokens bigint NOT NULL,
    cost_micros bigint NOT NULL
);

CREATE TABLE public.usage_role_limits (
    role character varying NOT NULL,
    conversations bigint,
    tokens bigint,
    money_micros bigint
);

CREATE TABLE public.usage_terms (
    id integer NOT NULL,
    conversations bigint,
    tokens bigint,
    currency character varying NOT NULL
);

CREATE TABLE public.usage_user_limits (
    user_id uuid NOT NULL,
    conversations bigint,
    tokens bigint,
    money_micros bigint
);

CREATE TABLE public.usage_warning (
    user_id uuid NOT NULL,
    month date NOT NULL,
    kind character varying NOT NULL,
    percent integer NOT NULL,
    of_limit bigint NOT NULL,
    warned_at timestamp with time zone NOT NULL
);

CREATE TABLE public.user_account (
    id uuid NOT NULL,
    username character varying(40) NOT NULL,
    username_key character varying NOT NULL,
    email character varying(254) NOT NULL,
    email_key character varying NOT NULL,
    password_hash character varying NOT NULL,
    role character varying(16) NOT NULL,
    language character varying(8) NOT NULL,
    active boolean NOT NULL,
    founder boolean,
    erasing_since timestamp with time zone,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.vector_space (
    id integer NOT NULL,
    model character varying NOT NULL,
    dimensions integer NOT NULL
);

CREATE SEQUENCE public.vector_space_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.vector_space_id_seq OWNED BY public.vector_space.id;

CREATE TABLE public.webhook (
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    scope character varying(8) NOT NULL,
    label character varying(100) NOT NULL,
    target character varying NOT NULL,
    shown character varying NOT NULL,
    events json NOT NULL,
    created_at timestamp with time zone NOT NULL,
    failing_since timestamp with time zone,
    disabled_at timestamp with time zone,
    disabled_why character varying(16)
);

CREATE TABLE public.word_count (
    owner_id uuid NOT NULL,
    word text NOT NULL,
    passages bigint NOT NULL
)
WITH (fillfactor='30');

ALTER TABLE ONLY public.embedding_choice ALTER COLUMN id SET DEFAULT nextval('public.embedding_choice_id_seq'::regclass);

ALTER TABLE ONLY public.installation ALTER COLUMN id SET DEFAULT nextval('public.installation_id_seq'::regclass);

ALTER TABLE ONLY public.passage ALTER COLUMN id SET DEFAULT nextval('public.passage_id_seq'::regclass);

ALTER TABLE ONLY public.passage_vector ALTER COLUMN id SET DEFAULT nextval('public.passage_vector_id_seq'::regclass);

ALTER TABLE ONLY public.push_key ALTER COLUMN id SET DEFAULT nextval('public.push_key_id_seq'::regclass);

ALTER TABLE ONLY public.vector_space ALTER COLUMN id SET DEFAULT nextval('public.vector_space_id_seq'::regclass);

INSERT INTO jobs.application_versions (version_id, version_name, version_timestamp, created_at, application_name) VALUES ('cf15d2e0-3e32-4f4a-a958-4e815b9b3008', '1', 1795279047576, 1795279047576, 'steward');

INSERT INTO jobs.dbos_migrations (version) VALUES (125);

INSERT INTO jobs.executor (id, seen_at) VALUES ('harbour-25016-30cb9d3f', '2026-11-22 00:37:32.608207+08');

INSERT INTO jobs.queues (queue_id, name, concurrency, worker_concurrency, rate_limit_max, rate_limit_period_sec, priority_enabled, partition_queue, polling_interval_sec, created_at, updated_at, application_name, partition_concurrency, partition_worker_concurrency, partition_rate_limit_max, partition_rate_limit_period_sec) VALUES ('838b4e55-1f48-4b7a-b303-6869a6323185', 'read', NULL, 16, NULL, NULL, true, false, 0.5, 1795279047617, 1795279047606, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO jobs.queues (queue_id, name, concurrency, worker_concurrency, rate_limit_max, rate_limit_period_sec, priority_enabled, partition_queue, polling_interval_sec, created_at, updated_at, application_name, partition_concurrency, partition_worker_concurrency, partition_rate_limit_max, partition_rate_limit_period_sec) VALUES ('6ae0a90c-1ac3-4b15-b418-f64345917f56', 'embed', NULL, 8, NULL, NULL, true, false, 0.5, 1795279047641, 1795279047640, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO jobs.queues (queue_id, name, concurrency, worker_concurrency, rate_limit_max, rate_limit_period_sec, priority_enabled, partition_queue, polling_interval_sec, created_at, updated_at, application_name, partition_concurrency, partition_worker_concurrency, partition_rate_limit_max, partition_rate_limit_period_sec) VALUES ('27fc311f-3cd3-4720-97d2-3afdec6936d2', 'runs', NULL, 32, NULL, NULL, true, false, 0.5, 1795279047672, 1795279047671, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO jobs.queues (queue_id, name, concurrency, worker_concurrency, rate_limit_max, rate_limit_period_sec, priority_enabled, partition_queue, polling_interval_sec, created_at, updated_at, application_name, partition_concurrency, partition_worker_concurrency, partition_rate_limit_max, partition_rate_limit_period_sec) VALUES ('e6533e88-37e9-461e-8a10-b9fbc7a2f7a4', 'now', NULL, 100, NULL, NULL, true, false, 0.25, 1795279047702, 1795279047701, 'steward', NULL, NULL, NULL, NULL);

INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fef8-56a6-76ce-a7cd-3fd854ce706d', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC01NjliLTc1MTItOGExNC01Yjk5Y2M3NDk2MzSUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTU2OGItN2FlMC1hNzVjLWNmMGNlYTA0ZDMxMZRzdS4=', 1795279050400);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fef8-56bc-740d-8de9-eb25d5812f76', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC01NmI3LTcyMWYtODcxOC0xZTY0MGZkZjNmOTWUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTU2YjAtNzczZi1hZGQ2LWQxNDZjY2UyYzA2MpRzdS4=', 1795279050426);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fef8-56c3-78ef-9b25-20f28e8cc597', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC01NmI0LTc3MGEtYThlNi1iZGJkMDczNGZlYmaUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTU2YjAtNzczZi1hZGQ2LWQxNDZjY2UyYzA2MpRzdS4=', 1795279050426);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fef8-5890-74aa-9c53-6dbfcaecb1d0', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC01NjliLTc1MTItOGExNC01Yjk5Y2M3NDk2MzSUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTU2OGItN2FlMC1hNzVjLWNmMGNlYTA0ZDMxMZRzdS4=', 1795279050845);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fef8-58b5-7c4e-86c8-6d965d86c8a9', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC01NmI3LTcyMWYtODcxOC0xZTY0MGZkZjNmOTWUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTU2YjAtNzczZi1hZGQ2LWQxNDZjY2UyYzA2MpRzdS4=', 1795279050876);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fef8-5a9e-78dd-a0a8-bf6747e21239', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC01NmI0LTc3MGEtYThlNi1iZGJkMDczNGZlYmaUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTU2YjAtNzczZi1hZGQ2LWQxNDZjY2UyYzA2MpRzdS4=', 1795279051391);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fef8-5d42-7edb-ad6e-aac9e7a2419b', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC01ZDQyLTdlZGItYWQ2ZS1hYWM5ZTdhMjQxOWKUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTVkMWQtNzYxMi04MmYzLWIyYTZjOTY3NjJlMZRzdS4=', 1795279052114);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fef8-5e03-73cf-b492-55e7d35cd45d', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC01ZTAzLTczY2YtYjQ5Mi01NWU3ZDM1Y2Q0NWSUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTVkZjktNzA3ZC05MmFhLThlOTUwMGZiMzJlMJRzdS4=', 1795279052300);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC01ZjkzLTdlZGUtOTk2ZS1jMjRlODk0ZTZiMTGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTVmNWQtNzFiMS1hNjMwLWFmYWRkMmZjZGNjZZRzdS4=', 1795279052665);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fef8-62f1-79d8-bc68-ea8176f06a0e', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC01ZjkzLTdlZGUtOTk2ZS1jMjRlODk0ZTZiMTGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTYyY2ItNzdjYS05NWZlLWJiNWQ4YmUwMzRkMpRzdS4=', 1795279053566);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fef8-635d-70b8-a2a9-fd34801d7afa', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC02MzVkLTcwYjgtYTJhOS1mZDM0ODAxZDdhZmGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTYzNGYtNzQxMi04YWE1LWQ3MzkxMzk5MWViNpRzdS4=', 1795279053652);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fef8-6c40-7070-88c5-d8288a6c72ee', 'gASVQAAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC02YzQwLTcwNzAtODhjNS1kODI4OGE2YzcyZWWUhZSMBmt3YXJnc5R9lHUu', 1795279055906);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fef8-6e63-7acf-87f7-2bffc22909e8', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC02ZTNjLTdiMDEtODI1OC1lMDA1OGQyNzRkZjKUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTZlMzktN2JhMy1iMGY1LTZjYWNlZDAzZjE3ZJRzdS4=', 1795279056472);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fef8-6f55-7e02-93c3-c1665edadfa8', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC02ZjU1LTdlMDItOTNjMy1jMTY2NWVkYWRmYTiUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTZlZTYtNzM2NC05MzMwLTc2ZTQwNzJiZmVjNZRzdS4=', 1795279056765);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fef8-6f81-77a0-a261-13b0822b0df8', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC02ZTNjLTdiMDEtODI1OC1lMDA1OGQyNzRkZjKUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTZlMzktN2JhMy1iMGY1LTZjYWNlZDAzZjE3ZJRzdS4=', 1795279056741);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fef8-7086-735d-9c40-076ce73e86eb', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC03MDdmLTc4MWYtYjEzNy02M2U4NjcyNmVhN2OUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTcwNzUtNzY4Yi1hMzkxLTEyMDQ5NTlhNDNmNpRzdS4=', 1795279057028);

INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fef8-56a6-76ce-a7cd-3fd854ce706d', 'gAROLg==', NULL, 1795279050936);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fef8-56bc-740d-8de9-eb25d5812f76', 'gAROLg==', NULL, 1795279050950);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fef8-56c3-78ef-9b25-20f28e8cc597', 'gAROLg==', NULL, 1795279051430);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fef8-58b5-7c4e-86c8-6d965d86c8a9', 'gAROLg==', NULL, 1795279051500);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fef8-5890-74aa-9c53-6dbfcaecb1d0', 'gAROLg==', NULL, 1795279051515);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fef8-5a9e-78dd-a0a8-bf6747e21239', 'gAROLg==', NULL, 1795279052016);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fef8-5d42-7edb-ad6e-aac9e7a2419b', 'gAROLg==', NULL, 1795279052275);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fef8-5e03-73cf-b492-55e7d35cd45d', 'gAROLg==', NULL, 1795279052377);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 'gAROLg==', NULL, 1795279053470);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fef8-62f1-79d8-bc68-ea8176f06a0e', 'gAROLg==', NULL, 1795279053756);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fef8-635d-70b8-a2a9-fd34801d7afa', 'gAROLg==', NULL, 1795279053825);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fef8-6e63-7acf-87f7-2bffc22909e8', 'gAROLg==', NULL, 1795279056791);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fef8-6c40-7070-88c5-d8288a6c72ee', 'gAROLg==', NULL, 1795279056793);

INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fef8-56a6-76ce-a7cd-3fd854ce706d', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-25016-30cb9d3f', 1795279050400, 1795279050936, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795279050654, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279050936, 'null', NULL, NULL, false, 'steward', '04e1eeb4-1403-4795-b853-f91dad12d392');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fef8-56bc-740d-8de9-eb25d5812f76', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-25016-30cb9d3f', 1795279050426, 1795279050950, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795279050654, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279050950, 'null', NULL, NULL, false, 'steward', '24c19ee8-a304-4dab-85d0-6a19af908cf4');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fef8-56c3-78ef-9b25-20f28e8cc597', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-25016-30cb9d3f', 1795279050426, 1795279051430, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795279050654, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279051430, 'null', NULL, NULL, false, 'steward', '087ecf6a-afe8-484f-ad42-33d139ca4bc3');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fef8-58b5-7c4e-86c8-6d965d86c8a9', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-25016-30cb9d3f', 1795279050876, 1795279051500, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795279051396, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279051500, 'null', NULL, NULL, false, 'steward', '8038e5b0-b505-4676-885e-442ac921b435');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fef8-5890-74aa-9c53-6dbfcaecb1d0', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-25016-30cb9d3f', 1795279050845, 1795279051515, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795279051396, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279051515, 'null', NULL, NULL, false, 'steward', 'be588530-f34f-4243-a022-6433de434496');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fef8-5a9e-78dd-a0a8-bf6747e21239', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-25016-30cb9d3f', 1795279051391, 1795279052016, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795279051943, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279052016, 'null', NULL, NULL, false, 'steward', '1f41695c-6c67-41b7-ba6e-78c49c4749a2');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fef8-5d42-7edb-ad6e-aac9e7a2419b', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-25016-30cb9d3f', 1795279052114, 1795279052275, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279052275, 'null', NULL, NULL, false, 'steward', 'be362770-79a4-47b8-aa0f-cfe89430b17c');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fef8-5e03-73cf-b492-55e7d35cd45d', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-25016-30cb9d3f', 1795279052300, 1795279052377, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279052377, 'null', NULL, NULL, false, 'steward', '667fe34b-7ef5-4be5-93a2-6d0a6c58ada9');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-25016-30cb9d3f', 1795279052665, 1795279053470, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795279053094, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279053470, 'null', NULL, NULL, false, 'steward', '3faa2cda-b2dc-4f98-8c6b-08097b144e4a');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fef8-62f1-79d8-bc68-ea8176f06a0e', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-25016-30cb9d3f', 1795279053566, 1795279053756, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279053756, 'null', NULL, NULL, false, 'steward', 'f144cd33-b764-49ce-8ac9-cec4948f0ac0');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fef8-635d-70b8-a2a9-fd34801d7afa', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-25016-30cb9d3f', 1795279053652, 1795279053825, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795279053701, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279053825, 'null', NULL, NULL, false, 'steward', '4684aa70-0a54-4cb6-96a0-de4f7a6c3416');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fef8-6f55-7e02-93c3-c1665edadfa8', 'PENDING', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-25016-30cb9d3f', 1795279056765, 1795279056765, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, '7861d206-e128-40d2-ae06-ff03998de4db', NULL, 'py_pickle', NULL, false, false, NULL, 'null', NULL, NULL, false, 'steward', '7861d206-e128-40d2-ae06-ff03998de4db');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fef8-6e63-7acf-87f7-2bffc22909e8', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-25016-30cb9d3f', 1795279056472, 1795279056791, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795279056614, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279056791, 'null', NULL, NULL, false, 'steward', 'f776637c-9c2b-4479-a539-424cb3f44635');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fef8-6c40-7070-88c5-d8288a6c72ee', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-25016-30cb9d3f', 1795279055906, 1795279056793, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795279056406, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279056793, 'null', NULL, NULL, false, 'steward', '50785564-db2b-4d96-8412-23792c5fa165');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fef8-6f81-77a0-a261-13b0822b0df8', 'PENDING', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-25016-30cb9d3f', 1795279056741, 1795279056913, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795279056913, NULL, 0, NULL, NULL, '44b6d594-5cb4-4bc5-a7dc-9743c6cdad07', NULL, 'py_pickle', NULL, false, false, NULL, 'null', NULL, NULL, false, 'steward', '2836a593-8cbc-495a-8a48-87a81dfb2d62');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fef8-7086-735d-9c40-076ce73e86eb', 'ENQUEUED', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795279057028, 1795279057028, '1', NULL, NULL, NULL, 0, 'read', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, NULL, 'null', NULL, NULL, false, 'steward', 'bb5e0a1a-60f4-4d51-a8cb-453df743f695');

INSERT INTO public.agent (id, owner_id, slug, name, description, instructions, models, tools, grounded, max_rounds, max_seconds, max_tokens, temperature, collection_ids, shared, active, created_at, updated_at) VALUES ('d7d63047-47c5-51c0-b8e1-da3f91d41cdd', NULL, 'assistant', 'Assistant', 'Answers questions about your documents and shows where each answer stands.', 'You are Steward, an assistant over the user''s own documents.

- Say first what the user wants to know, then what it rests on. Be brief and exact.
- When the passages you have are not enough, search again with other words, and read the whole page where a passage breaks off.
- Do sums with `calculate` and take today''s date from `now`: never guess a number or a date.
- When a question can mean two things, answer the likelier one and say which you took.
', '[]', '["search_documents","read_page","calculate","now"]', true, 10, 600, NULL, NULL, NULL, false, true, '2026-11-22 00:37:26.889162+08', '2026-11-22 00:37:26.889162+08');
INSERT INTO public.agent (id, owner_id, slug, name, description, instructions, models, tools, grounded, max_rounds, max_seconds, max_tokens, temperature, collection_ids, shared, active, created_at, updated_at) VALUES ('32fb80fb-6aab-52cb-99d5-1b99e1e029fb', NULL, 'analyst', 'Analyst', 'Compares documents and calculates with what they say, step by step.', 'You are an analyst. You compare what documents say and calculate with it.

- Begin with a plan of two to five steps, then follow it. Search once for each thing you compare, under the words that its own document would use.
- Read the page before you use a figure from it: units, dates and footnotes decide what it means.
- Do every sum with `calculate`, also the simple ones, and show the figures that went into it.
- Where two sources disagree, show both and say which is newer or closer to the matter.
- Fetch a web page only when the user names it or the documents point to it, and say that it is not one of the user''s documents.
- End with the result in one sentence, a small table when several things are compared, and what you could not find.
', '[]', '["search_documents","read_page","calculate","now","fetch_url"]', false, 20, 1200, NULL, NULL, NULL, false, true, '2026-11-22 00:37:26.906134+08', '2026-11-22 00:37:26.906134+08');
INSERT INTO public.agent (id, owner_id, slug, name, description, instructions, models, tools, grounded, max_rounds, max_seconds, max_tokens, temperature, collection_ids, shared, active, created_at, updated_at) VALUES ('0fb0539e-e1b9-5216-bbcc-872ace87731a', NULL, 'order-desk', 'Order desk', 'The tutorial''s example: looks up orders and writes to customers about them.', 'You are the order desk of a small shop. You answer questions about orders.

- Look every order up with `query_order`; never say anything about an order from memory. Ask for the number when the user has not given one.
- Report the state of the order, when it arrives and what is still to pay, in plain words.
- Send a message with `send_notification` only when the user asks for one. Write it short and friendly, with the order''s number in it; a person reads it before it goes out.
- When there is no such order, say so, and ask whether the number is right.
', '[]', '["query_order","send_notification"]', false, 10, 600, NULL, NULL, NULL, false, true, '2026-11-22 00:37:26.911762+08', '2026-11-22 00:37:26.911762+08');
INSERT INTO public.agent (id, owner_id, slug, name, description, instructions, models, tools, grounded, max_rounds, max_seconds, max_tokens, temperature, collection_ids, shared, active, created_at, updated_at) VALUES ('01a1fef8-5f57-7749-a580-b164de61ddbb', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, 'Keeper', '', '', '[]', '["send_notification"]', false, 10, 600, NULL, NULL, 'null', false, true, '2026-11-22 00:37:32.631444+08', '2026-11-22 00:37:32.631444+08');

INSERT INTO public.alembic_version (version_num) VALUES ('0006');

INSERT INTO public.api_key (id, user_id, name, digest, scopes, created_at, expires_at, last_used_at) VALUES ('01a1fef8-560c-7d02-aa56-fe0499bf19ba', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'laptop', '27735a2da4fc442f1d5420679680313aaaf3673a0f5ac90a2066a1900a70dc38', '["read"]', '2026-11-22 00:37:30.252772+08', NULL, NULL);

INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fef8-50c8-748e-ba40-9f0218e8a974', '2026-11-22 00:37:28.641612+08', 'account.registered', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '127.0.0.1', '01a1fef8-4f17-7fa5-84ed-f2e6d8b8e297', '{}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fef8-53b3-7545-a4f7-5ebecda13604', '2026-11-22 00:37:29.65059+08', 'session.opened', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, NULL, NULL, '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '127.0.0.1', '01a1fef8-5172-720a-9750-3e23f8c581bd', '{"program":"python-httpx"}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fef8-54d8-7d88-adcc-057039ad6fa9', '2026-11-22 00:37:29.943851+08', 'account.registered', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', NULL, '01a1fef8-5484-787d-8e61-5f5eb6e3040a', NULL, '01a1fef8-5484-787d-8e61-5f5eb6e3040a', '127.0.0.1', '01a1fef8-5480-742c-b957-51434ae023bd', '{}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fef8-5598-79b1-bb48-0a1f5212ed9c', '2026-11-22 00:37:30.136105+08', 'session.opened', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', NULL, NULL, NULL, '01a1fef8-5484-787d-8e61-5f5eb6e3040a', '127.0.0.1', '01a1fef8-54f7-7232-a004-02274a74f41b', '{"program":"python-httpx"}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fef8-55ff-76b6-83d5-cea4fa6eb8a6', '2026-11-22 00:37:30.238848+08', 'invitation.made', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, '01a1fef8-55e6-745d-83e3-f461ecd28d55', NULL, NULL, '127.0.0.1', '01a1fef8-55cd-7d30-93c8-2d15e1bd0c40', '{}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fef8-5616-7c92-a5a5-308b949d80d4', '2026-11-22 00:37:30.262215+08', 'api_key.made', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, '01a1fef8-560c-7d02-aa56-fe0499bf19ba', 'laptop', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '127.0.0.1', '01a1fef8-5604-7940-9d68-cf9acd55115e', '{"scopes":["read"]}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fef8-5664-7528-ae34-8ba05cd76c21', '2026-11-22 00:37:30.339582+08', 'account.password_wrong', NULL, NULL, '01a1fef8-5484-787d-8e61-5f5eb6e3040a', NULL, '01a1fef8-5484-787d-8e61-5f5eb6e3040a', '127.0.0.1', '01a1fef8-5633-77b9-bf12-590f3e6e0024', '{}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fef8-5f2f-7b3b-8fb1-a7316f6d3595', '2026-11-22 00:37:32.591287+08', 'price.changed', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, 'openai:scripted', 'openai:scripted', NULL, '127.0.0.1', '01a1fef8-5e5f-7b52-a640-a0d5b728f8e4', '{"input":"2.00 USD","output":"8.00 USD"}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fef8-5f38-7780-8449-5671fee547a6', '2026-11-22 00:37:32.600062+08', 'limits.changed', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, 'member', 'member', NULL, '127.0.0.1', '01a1fef8-5f32-7497-a3f3-023cdae77b88', '{"conversations":50}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fef8-5f4c-74c1-9e3d-410614c8f31e', '2026-11-22 00:37:32.619867+08', 'limits.changed', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '127.0.0.1', '01a1fef8-5f42-793e-a4c1-3aa8ad15e393', '{"conversations":5,"tokens":1000000}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fef8-5f59-7e37-89ea-d449c77fc82c', '2026-11-22 00:37:32.631758+08', 'agent.made', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, '01a1fef8-5f57-7749-a580-b164de61ddbb', 'Keeper', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '127.0.0.1', '01a1fef8-5f4e-7f7e-abaf-a01ef1d4d979', '{"shared":false}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fef8-6422-7e4f-a0ab-68b92f148f31', '2026-11-22 00:37:33.852569+08', 'mcp_server.added', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', NULL, '01a1fef8-641b-7d34-a5d2-21bfdfbe9682', 'harbour', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', '127.0.0.1', '01a1fef8-6416-7461-83d1-8ffe32d586d3', '{"transport":"http","shared":false}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fef8-6d13-7185-affd-d513e11122ad', '2026-11-22 00:37:36.146511+08', 'event.declared', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, 'ferry.came', 'ferry.came', NULL, '127.0.0.1', '01a1fef8-6d02-71a2-895a-00f98d3ff994', '{}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fef8-6d2a-7ed1-a4a8-c20be1c5f0d3', '2026-11-22 00:37:36.170176+08', 'template.changed', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, 'ferry.came', 'ferry.came, any, en', NULL, '127.0.0.1', '01a1fef8-6d1a-78a9-b7c1-0652b51ca1a3', '{}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fef8-6dd7-7f1a-ad79-e424148e4a40', '2026-11-22 00:37:36.343357+08', 'model.added', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, '01a1fef8-6dd1-7dbd-aa5e-de185f2e77fa', 'harbour', NULL, '127.0.0.1', '01a1fef8-6dcb-774d-b9ea-69da75d04150', '{"provider":"openai"}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fef8-6df9-7af2-84f5-4b8ad1b55098', '2026-11-22 00:37:36.374041+08', 'webhook.made', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', NULL, '01a1fef8-6df3-76f5-832c-42f3ccb1e938', 'harbour.example.org', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', '127.0.0.1', '01a1fef8-6de4-7c98-b900-a519f840d7b0', '{"scope":"mine"}');

INSERT INTO public.collection (id, owner_id, name, created_at) VALUES ('01a1fef8-5681-7fa5-844e-1818787c0c54', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'Harbour', '2026-11-22 00:37:30.375621+08');
INSERT INTO public.collection (id, owner_id, name, created_at) VALUES ('01a1fef8-6e28-750e-8b1d-9adc71c21282', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'Ferries', '2026-11-22 00:37:36.425027+08');

INSERT INTO public.conversation (id, owner_id, title, created_at, updated_at, folded, leaf_id, client_id, pinned_at, deleted_at) VALUES ('01a1fef8-6359-71ae-884d-31986db1fce2', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'Leave me a second note.', '2026-11-22 00:37:33.658782+08', '2026-11-22 00:37:33.658787+08', 'leave me a second note.', '01a1fef8-635d-7107-8158-6feea3931f23', NULL, NULL, NULL);
INSERT INTO public.conversation (id, owner_id, title, created_at, updated_at, folded, leaf_id, client_id, pinned_at, deleted_at) VALUES ('01a1fef8-5f8c-7934-a2a3-e915d387bb23', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'Leave me a note.', '2026-11-22 00:37:32.685437+08', '2026-11-22 00:37:33.711729+08', 'leave me a note.', '01a1fef8-5f93-7f54-87c7-a7e797ee5dea', NULL, NULL, NULL);
INSERT INTO public.conversation (id, owner_id, title, created_at, updated_at, folded, leaf_id, client_id, pinned_at, deleted_at) VALUES ('01a1fef8-5d3d-755b-9647-3035177650b6', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'Who built the lighthouse of Corvo?', '2026-11-22 00:37:32.094568+08', '2026-11-22 00:37:32.366712+08', 'who built the lighthouse of corvo?', '01a1fef8-5e03-7411-8194-25ccaaeec93c', NULL, '2026-11-22 00:37:36.318572+08', NULL);
INSERT INTO public.conversation (id, owner_id, title, created_at, updated_at, folded, leaf_id, client_id, pinned_at, deleted_at) VALUES ('01a1fef8-6c3d-744d-8c80-05d4034e9831', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', 'Who built the lighthouse of Corvo?', '2026-11-22 00:37:35.933859+08', '2026-11-22 00:37:36.692269+08', 'who built the lighthouse of corvo?', '01a1fef8-6c40-70ce-aa60-ff119fc6a176', NULL, NULL, NULL);
INSERT INTO public.conversation (id, owner_id, title, created_at, updated_at, folded, leaf_id, client_id, pinned_at, deleted_at) VALUES ('01a1fef8-6f49-7fc7-a424-c83fd6dd927a', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'Tell me a long story.', '2026-11-22 00:37:36.714487+08', '2026-11-22 00:37:36.714494+08', 'tell me a long story.', '01a1fef8-6f55-7e69-aaf1-1db329113367', NULL, NULL, NULL);

INSERT INTO public.conversation_share (conversation_id, owner_id, token_hash, sealed, title, leaf_id, created_at, expires_at) VALUES ('01a1fef8-5d3d-755b-9647-3035177650b6', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'b3217d90ad172e9a666c77ed5f1a90a225bb80ec64a095f3fe37da971a054390', 'gAAAAABrAcjQ9mQebOQPZCWtZGizFKc1WIbeE7peKzdxFHigeIGzJlvid5slZjPouo6cKrFZ4sfwMQglqE9QavtVD4phhSku1dMVNitDdcHCldGEDMipJoV0rHzLFagnQIAJCxOug27I', 'Who built the lighthouse of Corvo?', '01a1fef8-5e03-7411-8194-25ccaaeec93c', '2026-11-22 00:37:36.299516+08', NULL);

INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fef8-5ad8-710a-8ffe-2e8d5bbae141', '01a1fef8-5abc-7de8-889d-2b225b4720f3', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'inbox', NULL, '', '', 'en', 'gone.txt is ready', 'You can ask about "gone.txt" now. It has 1 page.', NULL, 'http://127.0.0.1:44823/documents/01a1fef8-56b7-721f-8718-1e640fdf3f95', 'sent', 0, 0, '2026-11-22 00:37:31.474289+08', NULL, '2026-11-22 00:37:31.474289+08', NULL, NULL, NULL, '2026-11-22 00:37:31.474289+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fef8-5ae4-7a3b-80a0-894f448699d8', '01a1fef8-5aca-7b15-bb8e-995c957df90d', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'inbox', NULL, '', '', 'en', 'corvo.txt is ready', 'You can ask about "corvo.txt" now. It has 1 page.', NULL, 'http://127.0.0.1:44823/documents/01a1fef8-569b-7512-8a14-5b99cc749634', 'sent', 0, 0, '2026-11-22 00:37:31.492471+08', NULL, '2026-11-22 00:37:31.492471+08', NULL, NULL, NULL, '2026-11-22 00:37:31.492471+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fef8-5ce5-7e20-9431-6f4cc074eea3', '01a1fef8-5ce0-7677-a7a0-570ef1f8ff07', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'inbox', NULL, '', '', 'en', '灯塔.txt is ready', 'You can ask about "灯塔.txt" now. It has 1 page.', NULL, 'http://127.0.0.1:44823/documents/01a1fef8-56b4-770a-a8e6-bdbd0734febf', 'sent', 0, 0, '2026-11-22 00:37:32.005704+08', NULL, '2026-11-22 00:37:32.005704+08', NULL, NULL, NULL, '2026-11-22 00:37:32.005704+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fef8-6281-7551-b6ec-a770224d0cee', '01a1fef8-625f-7193-94b4-f30bee67e76b', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'inbox', NULL, '', '', 'en', 'Waiting for you: send_notification', 'To answer "Leave me a note.", the tool send_notification is to be called with:

{
  "title": "Note",
  "body": "214 steps"
}

It waits for your decision until 28 Nov 2026, 16:37 (UTC). See what will happen, then decide:
http://127.0.0.1:44823/api/v1/approvals/AaH--E8kcGSOnOMY8bwbZwGh_vhfk37emW7CTolOaxEAAQABAAAAAWsLA00ic7NQmpWvRyPkUlg5RXWQ', NULL, 'http://127.0.0.1:44823/api/v1/approvals/AaH--E8kcGSOnOMY8bwbZwGh_vhfk37emW7CTolOaxEAAQABAAAAAWsLA00ic7NQmpWvRyPkUlg5RXWQ', 'sent', 0, 0, '2026-11-21 00:37:33.439099+08', NULL, '2026-11-22 00:37:33.439099+08', NULL, NULL, NULL, '2026-11-22 00:37:33.439099+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fef8-633c-7339-b08d-453e0adee1fa', '01a1fef8-6335-7b07-86e0-95ca55928d48', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'inbox', NULL, '', '', 'en', 'Note', '214 steps', NULL, 'http://127.0.0.1:44823/runs/01a1fef8-5f93-7ede-996e-c24e894e6b11', 'sent', 0, 0, '2026-11-22 00:37:33.62699+08', NULL, '2026-11-22 00:37:33.62699+08', NULL, NULL, NULL, '2026-11-22 00:37:33.62699+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fef8-63b6-7e68-bfe1-a2573fdfe13e', '01a1fef8-63ae-7f75-a507-ffcb000f2d8c', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'inbox', NULL, '', '', 'en', 'Your answer is there', 'Keeper has answered: Leave me a note.', NULL, 'http://127.0.0.1:44823/c/01a1fef8-5f8c-7934-a2a3-e915d387bb23', 'sent', 0, 0, '2026-11-22 00:37:33.74919+08', NULL, '2026-11-22 00:37:33.74919+08', NULL, NULL, NULL, '2026-11-22 00:37:33.74919+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fef8-63e5-72d7-a84b-1f74232ece12', '01a1fef8-63dd-713a-a0c1-f1d69a04b2a8', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'inbox', NULL, '', '', 'en', 'Waiting for you: send_notification', 'To answer "Leave me a second note.", the tool send_notification is to be called with:

{
  "title": "Second"
}

It waits for your decision until 28 Nov 2026, 16:37 (UTC). See what will happen, then decide:
http://127.0.0.1:44823/api/v1/approvals/AaH--E8kcGSOnOMY8bwbZwGh_vhjXXC4oqn9NIAdevoAAQABAAAAAWsLA01gffjR_ZOUpEqB67aUnll1', NULL, 'http://127.0.0.1:44823/api/v1/approvals/AaH--E8kcGSOnOMY8bwbZwGh_vhjXXC4oqn9NIAdevoAAQABAAAAAWsLA01gffjR_ZOUpEqB67aUnll1', 'sent', 0, 0, '2026-11-21 00:37:33.796956+08', NULL, '2026-11-22 00:37:33.796956+08', NULL, NULL, NULL, '2026-11-22 00:37:33.796956+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fef8-6d6a-7aa7-9899-ff9e6be5e13f', '01a1fef8-6d65-757e-936f-df7fa1a1d241', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', 'inbox', NULL, '', '', 'en', 'Ariel came', '', NULL, NULL, 'sent', 0, 0, '2026-11-22 00:37:36.234531+08', NULL, '2026-11-22 00:37:36.234531+08', NULL, NULL, NULL, '2026-11-22 00:37:36.234531+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fef8-6d6a-7b09-b5ae-fd9f21bd0721', '01a1fef8-6d65-757e-936f-df7fa1a1d241', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', 'webhook', '01a1fef8-6d3d-76ad-833b-64df4ed196d9', 'gAAAAABrAcjQyENleVptcQmTAK2319nLiNQutGzW-IL_oJWcczZ2nDWulFHB4cfMBUO1d4u332wS5ZJGjAYWk02JZNFGWdYT4qNz9iikvCtyOG084t_p8vVrNSZhc5nXqtxuvureL-NambeK1QbZJ3zUxCGOfrO5RW3v5S2nZ6NfUydWL1Nn8cKUij71EC4XkI4PZFHPYz1PMwew-mx7-58KKx-KkXG8tFjqtKLomabYm5SWxA3mDWe3600ghkgX84zG5MhzlFZq', 'harbour.example.org', 'en', 'Ariel came', '', NULL, NULL, 'due', 1, 0, '2026-11-22 00:37:50.791273+08', NULL, NULL, 'the receiver cannot be reached (ClientConnectorDNSError)', NULL, NULL, '2026-11-22 00:37:36.234531+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fef8-6f2d-7ed1-bf6b-f749516dcb3d', '01a1fef8-6f00-7554-acb2-298e3b1c6997', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'inbox', NULL, '', '', 'en', '80 % of your conversations used', 'You have used 4 of 5 conversations this month. The limit renews on 1 Dec 2026, 00:00 (UTC).', NULL, 'http://127.0.0.1:44823/usage', 'sent', 0, 0, '2026-11-22 00:37:36.654871+08', NULL, '2026-11-22 00:37:36.654871+08', NULL, NULL, NULL, '2026-11-22 00:37:36.654871+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fef8-6f7b-7226-8588-cc997ff8e445', '01a1fef8-6f6e-7524-90ba-b86617157cc8', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', 'inbox', NULL, '', '', 'en', 'Your answer is there', 'Steward has answered: Who built the lighthouse of Corvo?', NULL, 'http://127.0.0.1:44823/c/01a1fef8-6c3d-744d-8c80-05d4034e9831', 'sent', 0, 0, '2026-11-22 00:37:36.762991+08', NULL, '2026-11-22 00:37:36.762991+08', NULL, NULL, NULL, '2026-11-22 00:37:36.762991+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fef8-6f7b-7291-a75d-0bf6a136535d', '01a1fef8-6f6e-7524-90ba-b86617157cc8', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', 'webhook', '01a1fef8-6d3d-76ad-833b-64df4ed196d9', 'gAAAAABrAcjQyENleVptcQmTAK2319nLiNQutGzW-IL_oJWcczZ2nDWulFHB4cfMBUO1d4u332wS5ZJGjAYWk02JZNFGWdYT4qNz9iikvCtyOG084t_p8vVrNSZhc5nXqtxuvureL-NambeK1QbZJ3zUxCGOfrO5RW3v5S2nZ6NfUydWL1Nn8cKUij71EC4XkI4PZFHPYz1PMwew-mx7-58KKx-KkXG8tFjqtKLomabYm5SWxA3mDWe3600ghkgX84zG5MhzlFZq', 'harbour.example.org', 'en', 'Your answer is there', 'Steward has answered: Who built the lighthouse of Corvo?', NULL, 'http://127.0.0.1:44823/c/01a1fef8-6c3d-744d-8c80-05d4034e9831', 'due', 1, 0, '2026-11-22 00:37:48.381715+08', NULL, NULL, 'the receiver cannot be reached (ClientConnectorDNSError)', NULL, NULL, '2026-11-22 00:37:36.762991+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fef8-6f65-776a-bbc8-5cc6eb12482c', '01a1fef8-6f5e-7b30-b69c-8545519519c7', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', 'webhook', NULL, '', 'harbour.example.org', 'en', 'run.completed', '', NULL, NULL, 'due', 1, 0, '2026-11-22 00:37:48.812454+08', NULL, NULL, 'the receiver cannot be reached (ClientConnectorDNSError)', NULL, NULL, '2026-11-22 00:37:36.741447+08', '01a1fef8-6df3-76f5-832c-42f3ccb1e938', NULL, NULL);

INSERT INTO public.document (id, owner_id, collection_id, name, digest, media_type, size, status, error_code, error_en, error_zh, attempt, tries, pages, pages_done, characters, passages, vectors, text_complete, analysis, created_at, ready_at) VALUES ('01a1fef8-569b-7512-8a14-5b99cc749634', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-5681-7fa5-844e-1818787c0c54', 'corvo.txt', '9ac7885dbfe370273e99d2a9e40bac8aab1d5cb424f811a1deabdb5bb9f94cdb', 'text/plain', 126, 'ready', NULL, NULL, NULL, 2, 1, 1, 1, 126, 1, 1, true, NULL, '2026-11-22 00:37:30.404938+08', '2026-11-22 00:37:31.45765+08');
INSERT INTO public.document (id, owner_id, collection_id, name, digest, media_type, size, status, error_code, error_en, error_zh, attempt, tries, pages, pages_done, characters, passages, vectors, text_complete, analysis, created_at, ready_at) VALUES ('01a1fef8-56b4-770a-a8e6-bdbd0734febf', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, '灯塔.txt', '1f9d57f29e30bbef7a0da76f167cff0485ba30f8d0a557a095bddc2039dc054a', 'text/plain', 109, 'ready', NULL, NULL, NULL, 2, 1, 1, 1, 42, 1, 1, true, NULL, '2026-11-22 00:37:30.434606+08', '2026-11-22 00:37:31.995926+08');
INSERT INTO public.document (id, owner_id, collection_id, name, digest, media_type, size, status, error_code, error_en, error_zh, attempt, tries, pages, pages_done, characters, passages, vectors, text_complete, analysis, created_at, ready_at) VALUES ('01a1fef8-6e3c-7b01-8258-e0058d274df2', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-6e28-750e-8b1d-9adc71c21282', 'ferry.txt', '4eacff5b99c51440e2d2814dc585f058645b3a00ff952b3ffde5183f4d734f02', 'text/plain', 26, 'searchable', NULL, NULL, NULL, 1, 0, 1, 1, 26, 1, 0, true, NULL, '2026-11-22 00:37:36.480749+08', NULL);
INSERT INTO public.document (id, owner_id, collection_id, name, digest, media_type, size, status, error_code, error_en, error_zh, attempt, tries, pages, pages_done, characters, passages, vectors, text_complete, analysis, created_at, ready_at) VALUES ('01a1fef8-707f-781f-b137-63e86726ea7c', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, 'late.txt', 'f133e6a5b0fe21400178809f4076dcc062486c57e92f8d27bbb5bd168718ee84', 'text/plain', 44, 'queued', NULL, NULL, NULL, 0, 0, NULL, 0, 0, 0, 0, false, NULL, '2026-11-22 00:37:37.029043+08', NULL);

INSERT INTO public.document_page (document_id, n, start, text) VALUES ('01a1fef8-569b-7512-8a14-5b99cc749634', 1, 0, 'The lighthouse of Corvo was built in 1884 by Ana Duarte.
It burns rapeseed oil, and its keeper counts 214 steps each evening.
');
INSERT INTO public.document_page (document_id, n, start, text) VALUES ('01a1fef8-56b4-770a-a8e6-bdbd0734febf', 1, 0, '科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。
');
INSERT INTO public.document_page (document_id, n, start, text) VALUES ('01a1fef8-6e3c-7b01-8258-e0058d274df2', 1, 0, 'The ferry is called Ariel.');

INSERT INTO public.embedding_choice (id, spec, url) VALUES (1, 'local', NULL);

INSERT INTO public.file_batch (id, owner_id, collection_id, document_ids, refused, cancelled, created_at) VALUES ('01a1fef8-6eb4-7ef6-8ba6-ca144a39fd25', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-6e28-750e-8b1d-9adc71c21282', '["01a1fef8-6e3c-7b01-8258-e0058d274df2"]', '{}', false, '2026-11-22 00:37:36.564979+08');

INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fef8-5ad8-7061-9415-110a1d963a98', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-5abc-7de8-889d-2b225b4720f3', 'gone.txt is ready', 'You can ask about "gone.txt" now. It has 1 page.', '2026-11-22 00:37:31.474289+08', NULL, 'document.ready', '/documents/01a1fef8-56b7-721f-8718-1e640fdf3f95');
INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fef8-5ae4-79b0-9dd2-ee895e769d07', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-5aca-7b15-bb8e-995c957df90d', 'corvo.txt is ready', 'You can ask about "corvo.txt" now. It has 1 page.', '2026-11-22 00:37:31.492471+08', NULL, 'document.ready', '/documents/01a1fef8-569b-7512-8a14-5b99cc749634');
INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fef8-5ce5-7da0-ae0a-5b8d44a59fe3', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-5ce0-7677-a7a0-570ef1f8ff07', '灯塔.txt is ready', 'You can ask about "灯塔.txt" now. It has 1 page.', '2026-11-22 00:37:32.005704+08', NULL, 'document.ready', '/documents/01a1fef8-56b4-770a-a8e6-bdbd0734febf');
INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fef8-6281-74c7-989c-5d981c5b62fa', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-625f-7193-94b4-f30bee67e76b', 'Waiting for you: send_notification', 'To answer "Leave me a note.", the tool send_notification is to be called with:

{
  "title": "Note",
  "body": "214 steps"
}

It waits for your decision until 28 Nov 2026, 16:37 (UTC). See what will happen, then decide:
http://127.0.0.1:44823/api/v1/approvals/AaH--E8kcGSOnOMY8bwbZwGh_vhfk37emW7CTolOaxEAAQABAAAAAWsLA00ic7NQmpWvRyPkUlg5RXWQ', '2026-11-22 00:37:33.439099+08', NULL, 'run.needs_approval', '/api/v1/approvals/AaH--E8kcGSOnOMY8bwbZwGh_vhfk37emW7CTolOaxEAAQABAAAAAWsLA00ic7NQmpWvRyPkUlg5RXWQ');
INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fef8-633c-72b7-978e-c730c486c91a', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-6335-7b07-86e0-95ca55928d48', 'Note', '214 steps', '2026-11-22 00:37:33.62699+08', NULL, 'message', '/runs/01a1fef8-5f93-7ede-996e-c24e894e6b11');
INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fef8-63b6-7de4-932d-f6d9493f1b53', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-63ae-7f75-a507-ffcb000f2d8c', 'Your answer is there', 'Keeper has answered: Leave me a note.', '2026-11-22 00:37:33.74919+08', NULL, 'run.completed', '/c/01a1fef8-5f8c-7934-a2a3-e915d387bb23');
INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fef8-63e5-720e-a44f-efd3f4c1c00c', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-63dd-713a-a0c1-f1d69a04b2a8', 'Waiting for you: send_notification', 'To answer "Leave me a second note.", the tool send_notification is to be called with:

{
  "title": "Second"
}

It waits for your decision until 28 Nov 2026, 16:37 (UTC). See what will happen, then decide:
http://127.0.0.1:44823/api/v1/approvals/AaH--E8kcGSOnOMY8bwbZwGh_vhjXXC4oqn9NIAdevoAAQABAAAAAWsLA01gffjR_ZOUpEqB67aUnll1', '2026-11-22 00:37:33.796956+08', NULL, 'run.needs_approval', '/api/v1/approvals/AaH--E8kcGSOnOMY8bwbZwGh_vhjXXC4oqn9NIAdevoAAQABAAAAAWsLA01gffjR_ZOUpEqB67aUnll1');
INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fef8-6d6a-7a3d-bd1b-a510f5b33252', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', '01a1fef8-6d65-757e-936f-df7fa1a1d241', 'Ariel came', '', '2026-11-22 00:37:36.234531+08', NULL, 'ferry.came', NULL);
INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fef8-6f2d-7e40-b888-7311842f678e', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-6f00-7554-acb2-298e3b1c6997', '80 % of your conversations used', 'You have used 4 of 5 conversations this month. The limit renews on 1 Dec 2026, 00:00 (UTC).', '2026-11-22 00:37:36.654871+08', NULL, 'usage.warning', '/usage');
INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fef8-6f7b-71ae-a6e5-d70bfa87d153', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', '01a1fef8-6f6e-7524-90ba-b86617157cc8', 'Your answer is there', 'Steward has answered: Who built the lighthouse of Corvo?', '2026-11-22 00:37:36.762991+08', NULL, 'run.completed', '/c/01a1fef8-6c3d-744d-8c80-05d4034e9831');

INSERT INTO public.installation (id, name, created_at) VALUES (1, '01a1fef8-479f-7ccc-baa0-0448789f6052', '2026-11-22 00:37:26.61179+08');

INSERT INTO public.invitation (id, created_by, digest, email, email_key, created_at, expires_at) VALUES ('01a1fef8-55e6-745d-83e3-f461ecd28d55', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '1a007f9ed89ce1215540f7fe235efd0a2c17bc0bafd1a86c8952ffb86a8d1ab7', NULL, NULL, '2026-11-22 00:37:30.214225+08', '2026-11-29 00:37:30.214225+08');

INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fef8-5d42-7edb-ad6e-aac9e7a2419b', 0, 'passages', '[{"n":1,"document_id":"01a1fef8-569b-7512-8a14-5b99cc749634","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.9978038530460004},{"n":2,"document_id":"01a1fef8-56b4-770a-a8e6-bdbd0734febf","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.0208902078921445}]', 2);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fef8-5d42-7edb-ad6e-aac9e7a2419b', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nWho built the lighthouse of Corvo?","timestamp":"2026-11-21T16:37:32.173464Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fef8-5d42-7edb-ad6e-aac9e7a2419b', 2, 'message', '{"parts":[{"content":"Ana Duarte built it in 1884 [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":167,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":83,"output_tokens":7,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:37:32.177995Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:34631/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fef8-5e03-73cf-b492-55e7d35cd45d', 0, 'passages', '[{"n":1,"document_id":"01a1fef8-569b-7512-8a14-5b99cc749634","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.96652677670666},{"n":2,"document_id":"01a1fef8-56b4-770a-a8e6-bdbd0734febf","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.050043537577825245}]', 2);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fef8-5e03-73cf-b492-55e7d35cd45d', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nHow many steps are there?","timestamp":"2026-11-21T16:37:32.345899Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fef8-5e03-73cf-b492-55e7d35cd45d', 2, 'message', '{"parts":[{"content":"There are 214 steps [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":185,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":92,"output_tokens":5,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:37:32.346765Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:34631/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 0, 'message', '{"parts":[{"content":"Leave me a note.","timestamp":"2026-11-21T16:37:33.321847Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 1, 'message', '{"parts":[{"tool_name":"send_notification","args":"{\"title\":\"Note\",\"body\":\"214 steps\"}","tool_call_id":"call_2_0","tool_kind":null,"id":null,"provider_name":null,"provider_details":null,"part_kind":"tool-call"}],"usage":{"input_tokens":90,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":45,"output_tokens":10,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:37:33.364737Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:34631/v1","canonical_system":null,"provider_details":{"finish_reason":"tool_calls"},"provider_response_id":"chatcmpl-scripted","finish_reason":"tool_call","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 2, 'message', '{"parts":[{"content":"Done.","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":124,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":62,"output_tokens":1,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:37:33.681707Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:34631/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 11);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fef8-635d-70b8-a2a9-fd34801d7afa', 0, 'message', '{"parts":[{"content":"Leave me a second note.","timestamp":"2026-11-21T16:37:33.771647Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fef8-635d-70b8-a2a9-fd34801d7afa', 1, 'message', '{"parts":[{"tool_name":"send_notification","args":"{\"title\":\"Second\"}","tool_call_id":"call_2_0","tool_kind":null,"id":null,"provider_name":null,"provider_details":null,"part_kind":"tool-call"}],"usage":{"input_tokens":91,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":45,"output_tokens":10,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:37:33.785001Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:34631/v1","canonical_system":null,"provider_details":{"finish_reason":"tool_calls"},"provider_response_id":"chatcmpl-scripted","finish_reason":"tool_call","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fef8-6c40-7070-88c5-d8288a6c72ee', 0, 'passages', '[]', 2);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fef8-6c40-7070-88c5-d8288a6c72ee', 1, 'message', '{"parts":[{"content":"(No passage of the user''s documents matches.)\n\nWho built the lighthouse of Corvo?","timestamp":"2026-11-21T16:37:36.526436Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fef8-6c40-7070-88c5-d8288a6c72ee', 2, 'message', '{"parts":[{"content":"Ana Duarte built it in 1884 [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":146,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":73,"output_tokens":7,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:37:36.527772Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:34631/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fef8-6f55-7e02-93c3-c1665edadfa8', 0, 'passages', '[{"n":1,"document_id":"01a1fef8-569b-7512-8a14-5b99cc749634","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.0013411898705780355},{"n":2,"document_id":"01a1fef8-56b4-770a-a8e6-bdbd0734febf","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.00015920803283208933}]', 3);

INSERT INTO public.mcp_server (id, owner_id, name, transport, url, command, environment, headers, shared, approval, tools, checked_at, error_en, error_zh, created_at) VALUES ('01a1fef8-641b-7d34-a5d2-21bfdfbe9682', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', 'harbour', 'http', 'https://tools.example/mcp', 'null', '{}', '{"Authorization":"gAAAAABrAcjNK1mKvibfNOsYszmr8wI2OS39HCw7mrZyXN5OJozAPP3uF5ER6SiE1RQEBFnv1oGe7vPB5WJgg6lXbN-AtyJcBQ=="}', false, 'effects', '[]', NULL, NULL, NULL, '2026-11-22 00:37:33.852196+08');

INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fef8-5d3f-7d3e-992c-e058dfbf6bd7', '01a1fef8-5d3d-755b-9647-3035177650b6', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, NULL, 'user', 'complete', 'Who built the lighthouse of Corvo?', NULL, '[]', NULL, 0, 0, false, '2026-11-22 00:37:32.106282+08', NULL, 'who built the lighthouse of corvo?', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fef8-5d42-7f6c-9d72-577045ac380f', '01a1fef8-5d3d-755b-9647-3035177650b6', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-5d3f-7d3e-992c-e058dfbf6bd7', '01a1fef8-5d42-7edb-ad6e-aac9e7a2419b', 'assistant', 'complete', 'Ana Duarte built it in 1884 [1].', true, '[{"n":1,"document_id":"01a1fef8-569b-7512-8a14-5b99cc749634","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}]', 'scripted', 167, 7, false, '2026-11-22 00:37:32.108545+08', NULL, 'ana duarte built it in 1884 [1].', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fef8-5dff-7bee-9be8-8b82bf7eb10e', '01a1fef8-5d3d-755b-9647-3035177650b6', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-5d42-7f6c-9d72-577045ac380f', NULL, 'user', 'complete', 'How many steps are there?', NULL, '[]', NULL, 0, 0, false, '2026-11-22 00:37:32.295365+08', NULL, 'how many steps are there?', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fef8-5e03-7411-8194-25ccaaeec93c', '01a1fef8-5d3d-755b-9647-3035177650b6', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-5dff-7bee-9be8-8b82bf7eb10e', '01a1fef8-5e03-73cf-b492-55e7d35cd45d', 'assistant', 'complete', 'There are 214 steps [1].', true, '[{"n":1,"document_id":"01a1fef8-569b-7512-8a14-5b99cc749634","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}]', 'scripted', 185, 5, false, '2026-11-22 00:37:32.296492+08', NULL, 'there are 214 steps [1].', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fef8-5f8f-7c3f-a90c-221aa9cd7e82', '01a1fef8-5f8c-7934-a2a3-e915d387bb23', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, NULL, 'user', 'complete', 'Leave me a note.', NULL, '[]', NULL, 0, 0, false, '2026-11-22 00:37:32.69501+08', NULL, 'leave me a note.', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fef8-635b-7b9d-ad08-0ece0a37ff20', '01a1fef8-6359-71ae-884d-31986db1fce2', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, NULL, 'user', 'complete', 'Leave me a second note.', NULL, '[]', NULL, 0, 0, false, '2026-11-22 00:37:33.663064+08', NULL, 'leave me a second note.', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fef8-635d-7107-8158-6feea3931f23', '01a1fef8-6359-71ae-884d-31986db1fce2', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-635b-7b9d-ad08-0ece0a37ff20', '01a1fef8-635d-70b8-a2a9-fd34801d7afa', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, false, '2026-11-22 00:37:33.663698+08', '01a1fef8-5f57-7749-a580-b164de61ddbb', NULL, NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fef8-5f93-7f54-87c7-a7e797ee5dea', '01a1fef8-5f8c-7934-a2a3-e915d387bb23', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-5f8f-7c3f-a90c-221aa9cd7e82', '01a1fef8-5f93-7ede-996e-c24e894e6b11', 'assistant', 'complete', 'Done.', NULL, '[]', 'scripted', 214, 11, false, '2026-11-22 00:37:32.695556+08', '01a1fef8-5f57-7749-a580-b164de61ddbb', 'done.', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fef8-6c3e-7a91-bb82-c6070729ccc3', '01a1fef8-6c3d-744d-8c80-05d4034e9831', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', NULL, NULL, 'user', 'complete', 'Who built the lighthouse of Corvo?', NULL, '[]', NULL, 0, 0, false, '2026-11-22 00:37:35.938211+08', NULL, 'who built the lighthouse of corvo?', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fef8-6c40-70ce-aa60-ff119fc6a176', '01a1fef8-6c3d-744d-8c80-05d4034e9831', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', '01a1fef8-6c3e-7a91-bb82-c6070729ccc3', '01a1fef8-6c40-7070-88c5-d8288a6c72ee', 'assistant', 'complete', 'Ana Duarte built it in 1884 [1].', false, '[]', 'scripted', 146, 7, false, '2026-11-22 00:37:35.938783+08', NULL, 'ana duarte built it in 1884 [1].', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fef8-6f51-7640-be88-fe8007383b67', '01a1fef8-6f49-7fc7-a424-c83fd6dd927a', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, NULL, 'user', 'complete', 'Tell me a long story.', NULL, '[]', NULL, 0, 0, false, '2026-11-22 00:37:36.732825+08', NULL, 'tell me a long story.', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fef8-6f55-7e69-aaf1-1db329113367', '01a1fef8-6f49-7fc7-a424-c83fd6dd927a', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-6f51-7640-be88-fe8007383b67', '01a1fef8-6f55-7e02-93c3-c1665edadfa8', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, false, '2026-11-22 00:37:36.734106+08', NULL, NULL, NULL);

INSERT INTO public.message_feedback (message_id, owner_id, rating, reason, created_at) VALUES ('01a1fef8-5d42-7f6c-9d72-577045ac380f', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'up', 'It says where.', '2026-11-22 00:37:36.253938+08');

INSERT INTO public.model_connection (id, name, provider, address, key, models, context_tokens, answers, enabled, "position", tested_at, test_ms, test_error_en, test_error_zh, created_at, changed_at) VALUES ('01a1fef8-6dd1-7dbd-aa5e-de185f2e77fa', 'harbour', 'openai', NULL, 'gAAAAABrAcjQFCyzpkytsQvCDmfjYEjFqQ5BZyxI9mu42rvlJl_UI_InuLiVKFZPVRzDZRaNcpo_8BGafmGtCpfvZZ1oF2WUMA==', '["gpt-x"]', NULL, false, true, 0, NULL, NULL, NULL, NULL, '2026-11-22 00:37:36.337848+08', '2026-11-22 00:37:36.337848+08');

INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fef8-5abc-7de8-889d-2b225b4720f3', 'steward', 'document.ready 01a1fef8-56b7-721f-8718-1e640fdf3f95', 'document.ready', '{"name":"gone.txt","pages":1}', '/documents/01a1fef8-56b7-721f-8718-1e640fdf3f95', NULL, '2026-11-22 00:37:31.4529+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fef8-5aca-7b15-bb8e-995c957df90d', 'steward', 'document.ready 01a1fef8-569b-7512-8a14-5b99cc749634', 'document.ready', '{"name":"corvo.txt","pages":1}', '/documents/01a1fef8-569b-7512-8a14-5b99cc749634', NULL, '2026-11-22 00:37:31.46672+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fef8-5ce0-7677-a7a0-570ef1f8ff07', 'steward', 'document.ready 01a1fef8-56b4-770a-a8e6-bdbd0734febf', 'document.ready', '{"name":"灯塔.txt","pages":1}', '/documents/01a1fef8-56b4-770a-a8e6-bdbd0734febf', NULL, '2026-11-22 00:37:32.00044+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fef8-625f-7193-94b4-f30bee67e76b', 'steward', 'run.needs_approval 01a1fef8-5f93-7ede-996e-c24e894e6b11 call_2_0 1', 'run.needs_approval', '{"question":"Leave me a note.","tool":"send_notification","what":"{\n  \"title\": \"Note\",\n  \"body\": \"214 steps\"\n}","until":"2026-11-28T16:37:33.402198+00:00","decide":"/api/v1/approvals/AaH--E8kcGSOnOMY8bwbZwGh_vhfk37emW7CTolOaxEAAQABAAAAAWsLA00ic7NQmpWvRyPkUlg5RXWQ"}', '/api/v1/approvals/AaH--E8kcGSOnOMY8bwbZwGh_vhfk37emW7CTolOaxEAAQABAAAAAWsLA00ic7NQmpWvRyPkUlg5RXWQ', NULL, '2026-11-22 00:37:33.407123+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fef8-6335-7b07-86e0-95ca55928d48', 'steward', 'message 01a1fef8-5f93-7ede-996e-c24e894e6b11:call_2_0', 'message', '{"title":"Note","text":"214 steps"}', '/runs/01a1fef8-5f93-7ede-996e-c24e894e6b11', NULL, '2026-11-22 00:37:33.621719+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fef8-63ae-7f75-a507-ffcb000f2d8c', 'steward', 'run.completed 01a1fef8-5f93-7ede-996e-c24e894e6b11', 'run.completed', '{"question":"Leave me a note.","agent":"Keeper"}', '/c/01a1fef8-5f8c-7934-a2a3-e915d387bb23', NULL, '2026-11-22 00:37:33.742999+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fef8-63dd-713a-a0c1-f1d69a04b2a8', 'steward', 'run.needs_approval 01a1fef8-635d-70b8-a2a9-fd34801d7afa call_2_0 1', 'run.needs_approval', '{"question":"Leave me a second note.","tool":"send_notification","what":"{\n  \"title\": \"Second\"\n}","until":"2026-11-28T16:37:33.786843+00:00","decide":"/api/v1/approvals/AaH--E8kcGSOnOMY8bwbZwGh_vhjXXC4oqn9NIAdevoAAQABAAAAAWsLA01gffjR_ZOUpEqB67aUnll1"}', '/api/v1/approvals/AaH--E8kcGSOnOMY8bwbZwGh_vhjXXC4oqn9NIAdevoAAQABAAAAAWsLA01gffjR_ZOUpEqB67aUnll1', NULL, '2026-11-22 00:37:33.789096+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fef8-6d65-757e-936f-df7fa1a1d241', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, 'ferry.came', '{"name":"Ariel"}', NULL, '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '2026-11-22 00:37:36.229366+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fef8-6f00-7554-acb2-298e3b1c6997', 'steward', 'usage.warning 01a1fef8-4f24-7064-8e9c-e318f1bc1b67 until 2026-12-01 conversations 80 of 5', 'usage.warning', '{"what":"conversations","percent":80,"used":4,"limit":5,"currency":"","renews":"2026-12-01T00:00:00+00:00"}', '/usage', NULL, '2026-11-22 00:37:36.640358+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fef8-6f5e-7b30-b69c-8545519519c7', 'facts', 'run.completed 01a1fef8-6c40-7070-88c5-d8288a6c72ee', 'run.completed', '{"id":"01a1fef8-6c40-7070-88c5-d8288a6c72ee","status":"completed","agent_id":null,"conversation_id":"01a1fef8-6c3d-744d-8c80-05d4034e9831","message_id":"01a1fef8-6c40-70ce-aa60-ff119fc6a176","found":false,"confidence":0.0,"model":"scripted","rounds":1,"stopped_by":null,"usage":{"input_tokens":146,"output_tokens":7,"total_tokens":153,"estimated":false},"cost_micros":null,"worked_ms":115,"error":null,"created_at":"2026-11-21T16:37:35.936682Z","started_at":"2026-11-21T16:37:36.428947Z","finished_at":"2026-11-21T16:37:36.647208Z","user_id":"01a1fef8-5484-787d-8e61-5f5eb6e3040a"}', NULL, '01a1fef8-5484-787d-8e61-5f5eb6e3040a', '2026-11-22 00:37:36.734722+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fef8-6f6e-7524-90ba-b86617157cc8', 'steward', 'run.completed 01a1fef8-6c40-7070-88c5-d8288a6c72ee', 'run.completed', '{"question":"Who built the lighthouse of Corvo?","agent":""}', '/c/01a1fef8-6c3d-744d-8c80-05d4034e9831', NULL, '2026-11-22 00:37:36.750352+08');

INSERT INTO public.notification_address (id, user_id, channel, label, target, shown, created_at, broken_at) VALUES ('01a1fef8-6d3d-76ad-833b-64df4ed196d9', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', 'webhook', '', 'gAAAAABrAcjQyENleVptcQmTAK2319nLiNQutGzW-IL_oJWcczZ2nDWulFHB4cfMBUO1d4u332wS5ZJGjAYWk02JZNFGWdYT4qNz9iikvCtyOG084t_p8vVrNSZhc5nXqtxuvureL-NambeK1QbZJ3zUxCGOfrO5RW3v5S2nZ6NfUydWL1Nn8cKUij71EC4XkI4PZFHPYz1PMwew-mx7-58KKx-KkXG8tFjqtKLomabYm5SWxA3mDWe3600ghkgX84zG5MhzlFZq', 'harbour.example.org', '2026-11-22 00:37:36.189445+08', NULL);

INSERT INTO public.notification_choice (user_id, event, channel, wanted) VALUES ('01a1fef8-5484-787d-8e61-5f5eb6e3040a', 'ferry.came', 'webhook', true);

INSERT INTO public.notification_event (name, "values", about, usual, must_tell, created_at) VALUES ('ferry.came', '{"name":"text"}', 'A ferry came.', '["inbox"]', false, '2026-11-22 00:37:36.146384+08');

INSERT INTO public.notification_habits (user_id, zone, quiet_from, quiet_to, digest, digest_hour) VALUES ('01a1fef8-5484-787d-8e61-5f5eb6e3040a', 'UTC', NULL, NULL, 'daily', 8);

INSERT INTO public.notification_template (event, channel, language, title, text, html, changed_at) VALUES ('ferry.came', 'any', 'en', '{{ name }} came', '', NULL, '2026-11-22 00:37:36.166693+08');

INSERT INTO public.owner_words (owner_id, passages, words) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 3, 54);

INSERT INTO public.passage (id, owner_id, collection_id, document_id, n, page, start, "end", text) VALUES (1, '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-5681-7fa5-844e-1818787c0c54', '01a1fef8-569b-7512-8a14-5b99cc749634', 0, 1, 0, 125, 'The lighthouse of Corvo was built in 1884 by Ana Duarte.
It burns rapeseed oil, and its keeper counts 214 steps each evening.');
INSERT INTO public.passage (id, owner_id, collection_id, document_id, n, page, start, "end", text) VALUES (3, '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', NULL, '01a1fef8-56b4-770a-a8e6-bdbd0734febf', 0, 1, 0, 41, '科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。');
INSERT INTO public.passage (id, owner_id, collection_id, document_id, n, page, start, "end", text) VALUES (4, '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-6e28-750e-8b1d-9adc71c21282', '01a1fef8-6e3c-7b01-8258-e0058d274df2', 0, 1, 0, 26, 'The ferry is called Ariel.');

INSERT INTO public.passage_vector_1 (passage_id, owner_id, vector) VALUES (1, '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '[-0.018951416,0.05859375,0.0041007996,0.013580322,-0.042053223,-0.04562378,-0.12683105,0.0003414154,-0.08099365,0.005027771,0.027709961,-0.064453125,-0.026412964,-0.037384033,-0.016281128,-0.037902832,-0.06939697,-0.06970215,0.09082031,-0.089660645,0.062469482,-0.039855957,0.016052246,-0.0017194748,0.04711914,0.1005249,-0.04095459,0.0017290115,0.06756592,-0.027908325,0.062286377,-0.034118652,-0.10546875,0.010383606,0.012664795,0.01663208,0.035186768,-0.0690918,0.105651855,0.071777344,-0.022903442,0.012527466,0.019851685,-0.026641846,-0.052520752,0.01727295,-0.02909851,-0.10394287,0.013374329,-0.0725708,0.041534424,0.07446289,-0.012527466,-0.06335449,0.030944824,-0.08215332,-0.040100098,0.006454468,0.0770874,0.014968872,0.06951904,-0.008026123,-0.058166504,-0.022521973,-0.07543945,-0.07745361,-0.015960693,-0.08001709,0.046142578,0.020965576,0.07318115,-0.029785156,0.014770508,-0.09246826,-0.083740234,0.019714355,-0.011566162,0.007843018,-0.08843994,-0.071899414,0.023483276,0.0037956238,0.016296387,0.13549805,0.041046143,0.026931763,0.00050354004,-0.037384033,0.11859131,0.013053894,0.0013961792,0.0009331703,-0.1038208,0.028717041,0.052093506,0.05142212,-0.028793335,0.10467529,-0.070251465,-0.058013916,0.02015686,-0.009742737,-0.11022949,0.011489868,-0.057800293,-0.01890564,0.038635254,0.09643555,0.058410645,0.046966553,-0.032562256,0.002418518,0.07647705,-0.013465881,-0.015510559,-0.0017528534,-0.020431519,-0.031280518,0.064575195,0.052886963,0.08605957,-0.058898926,0.011299133,0.01486969,-0.009735107,-0.039764404,0.0703125,-0,0.009284973,0.074645996,-0.03677368,0.014144897,0.057495117,0.0046920776,-0.060668945,0.05606079,-0.082336426,-0.081604004,0.025146484,-0.06628418,-0.11450195,0.060668945,0.011260986,-0.042541504,0.06829834,0.0016117096,-0.06524658,-0.10235596,-0.015106201,-0.026901245,-0.0061569214,0.048034668,-0.0099105835,0.03164673,-0.049194336,-0.022781372,-0.09674072,0.028244019,0.04119873,-0.046447754,0.064819336,0.06427002,0.0030136108,-0.0067481995,-0.0011463165,-0.051513672,-0.10168457,-0.027053833,0.07281494,0.039520264,0.015235901,0.06124878,0.013053894,0.06341553,-0.05807495,0.046875,0.03866577,0.03970337,-0.022369385,0.06890869,-0.086242676,0.011497498,0.057128906,0.10253906,-0.078430176,-0.046173096,0.11773682,0.029327393,0.017242432,0.07055664,0.03668213,0.0725708,0.027709961,-0.05456543,-0.0062065125,0.01966858,0.05947876,0.0011701584,-0.04711914,-0.035461426,-0.026351929,-0.0029411316,0.03857422,0.0814209,0.023864746,-0.017105103,-0.015960693,0.012702942,-0.023071289,0.018936157,0.05303955,-0.033325195,0.07006836,-0.00030064583,-0.045410156,0.046783447,-0.058166504,-0.009170532,0.055877686,-0.012779236,0.05117798,-0.12158203,-0.13452148,-0,0.010643005,1.9431114e-05,0.04309082,-0.07208252,-0.0368042,-0.011512756,-0.0871582,-0.035583496,0.008491516,0.026687622,0.022003174,-0.067993164,0.048583984,0.053985596,-0.015220642,0.0690918,0.07342529,0.04559326,-0.037322998,-0.0016307831,0.025177002,0.032806396,-0.028945923,-0.0009198189,-0.043273926,0.07293701,0.035614014,-0.08337402,-0.023773193,-0.0026187897,0.005241394,0.0016956329,-0.05038452,0.046661377,-0.039031982,0.064086914,0.049865723,0.04788208,0.0031547546,0.018508911,0.085754395,-0.019332886,0.01751709,-0.016494751,0.00043845177,-0.11755371,0.030181885,-0.016036987,0.013374329,0.050354004,0.0231781,-0.022628784,-0.060516357,0.016662598,0.048858643,-0.062286377,0.038238525,0.0030212402,-0.0036449432,-0.033935547,0.059265137,0.018920898,0.00010675192,0.11199951,0.00014150143,0.03652954,0.019714355,-0.0068130493,-0.047729492,0.05734253,-0.015487671,0.0129470825,-0.065979004,0.014289856,-0.0592041,-0.0067481995,-0.0013380051,0.009674072,-0.10827637,-0.0025749207,-0.059692383,-0.055236816,-0.02835083,-0.013290405,0.0061416626,-0.056671143,0.03756714,-0.091674805,0.0014543533,0.01889038,-0.0004386902,-0.025466919,-0.0036258698,0.00061893463,-0.0132369995,-0,0.007659912,0.07763672,-0.028259277,0.017578125,0.06719971,-0.037475586,0.033569336,-0.0031776428,-0.039215088,-0.04159546,-0.0038890839,-0.01852417,0.078125,0.07446289,0.053253174,-0.051818848,0.036010742,0.012611389,-0.029418945,-0.081970215,0.023132324,-0.052825928,0.04046631,-0.0030059814,-0.032470703,0.05517578,0.067993164,0.022094727,0.056243896,-0.032562256,0.023590088,0.0435791,0.011634827,-0.016281128,0.001666069,-0.028701782,0.018920898,-0.033447266,-0.09503174,-0.020950317,-0.043670654,0.062438965,0.025146484,0.06124878,0.07836914,0.09643555,-0.0077056885,-0.09674072,-0.06854248,0.04724121,0.068603516,0.026123047,0.097839355,0.06488037,0.048309326,-0.06488037,0.028335571,-0.01625061,0.0016651154,-0.047332764,0.020874023,0.064941406,0.018920898,0.011375427]');
INSERT INTO public.passage_vector_1 (passage_id, owner_id, vector) VALUES (3, '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '[0.018676758,0.14746094,0.004386902,0.006996155,-0.08605957,0.036712646,0.040252686,-0.017242432,-0.056549072,0.023925781,0.16516113,-0.10235596,0.007030487,-0.08288574,-0.026443481,0.010818481,-0.08337402,0.032440186,-0.014854431,-0.022842407,-0.017089844,0.04296875,0.008872986,0.012794495,-0.0335083,0.03604126,-0.04953003,-0.08148193,0.06384277,0.061920166,-0.08087158,0.050079346,0.06939697,-0.023956299,0.018478394,0.02973938,0.007896423,0.01979065,-0.007320404,0.042297363,-0.043884277,-0.02279663,0.053833008,-0.09197998,0.027770996,0.026260376,0.0064086914,0.03173828,0.012573242,0.022659302,-0.048065186,0.031219482,-0.03111267,-0.011062622,0.04727173,-0.04650879,0.022369385,-0.068847656,-0.055267334,0.022216797,-0.05999756,0.070373535,0.076538086,0.014038086,-0.009651184,-0.039764404,0.07904053,-0.0602417,-0.054382324,0.012825012,0.037719727,-0.015258789,-0.0049934387,-0.016616821,-0.07940674,-0.0927124,0.012863159,-0.0063667297,-0.008384705,-0.064331055,-0.020141602,-0.0004992485,0.047210693,-0.025421143,-0.03652954,0.049682617,-0.09484863,-0.07800293,0.00052165985,-0.08282471,-0.006866455,0.04852295,0.011932373,0.046417236,-0.0032367706,-0.012313843,-0.04638672,0.0061683655,-0.033416748,0.024124146,0.020568848,0.0005784035,-0.029556274,0.084228516,-0.061706543,-0.072387695,-0.054656982,-0.07635498,-0.024749756,0.063964844,0.029510498,-0.09234619,-0.03567505,-0.027252197,0.025848389,-0.008422852,-0.05871582,-0.032318115,-0.018463135,0.046936035,-0.010734558,-0.0016183853,-0.097351074,-0.028640747,-0.109313965,-0.006664276,0.08123779,0,0.0049095154,0.010604858,-0.0028362274,0.019683838,0.007118225,-0.057739258,-0.027648926,-0.03677368,-0.0032234192,-0.022521973,0.0027694702,-0.08746338,-0.07733154,-0.035247803,-0.0010547638,0.018112183,-0.03970337,-0.04626465,0.09869385,-0.073791504,0.03164673,-0.036499023,-0.008468628,-0.03677368,0.020996094,0.043945312,0.036895752,-0.08105469,-0.032226562,0.023071289,0.07110596,-0.018127441,-0.043701172,-0.0725708,-0.05935669,-0.06994629,0.017425537,0.01373291,-0.02670288,0.043029785,0.012191772,-0.008506775,0.02166748,-0.045654297,0.044006348,0.062683105,0.03918457,-0.021087646,0.11090088,-0.0340271,-0.085876465,-0.040496826,-0.061035156,0.005092621,-0.0046424866,-0.11401367,-0.07879639,0.04296875,-0.052459717,-0.021713257,0.020874023,-0.06958008,0.01675415,0.046417236,-0.043304443,-0.024169922,0.0049476624,-0.033813477,0.027877808,-0.04736328,-0.04562378,-0.023391724,0.045043945,-0.029693604,-0.061950684,0.03048706,0.013626099,-0.004714966,0.04458618,0.014373779,-0.0446167,0.073791504,-0.029266357,0.049102783,0.062561035,0.014793396,0.019821167,0.04748535,0.0496521,0.025405884,-0.11920166,0.05026245,0.042266846,-0.001876831,-0.015487671,-0,0.02154541,0.046203613,-0.049682617,-0.03555298,0.05908203,-0.070251465,-0.023620605,0.10217285,0.028076172,-0.009635925,-0.02279663,-0.019332886,0.004333496,0.013420105,0.004333496,-0.003036499,0.016357422,0.14208984,-0.044311523,0.0088272095,-0.057006836,-0.0927124,-0.07922363,-0.02407837,0.0040130615,0.02722168,0.053863525,-0.15979004,-0.024002075,0.009307861,-0.022979736,-0.03414917,-0.037322998,0.12084961,-0.02671814,-0.033447266,0.0692749,-0.11730957,-0.08111572,0.019104004,0.018615723,0.07141113,0.101501465,0.039489746,0.03164673,0.0025920868,-0.0769043,-0.04309082,-0.054534912,-0.0259552,0.1060791,-0.043640137,0.046203613,-0.066833496,-0.007713318,-0.0012159348,0.007949829,0.009887695,0.0040626526,-0.005317688,-0.032440186,0.013786316,-0.08276367,0.044158936,-0.055358887,0.034576416,0.044433594,-0.011581421,0.015808105,-0.09375,0.091918945,-0.025283813,-0.028717041,0.062561035,-0.05871582,0.04901123,-0.030303955,0.05593872,0.046051025,0.0037975311,-0.061584473,-0.019927979,-0.042755127,0.056396484,-0.09075928,-0.0713501,0.022415161,-0.008354187,-0.02218628,-0.03656006,-0.029388428,-0.03677368,-0.022109985,-0.025390625,0.06530762,-5.9604645e-08,0.021072388,-0.0635376,-0.019012451,-0.04562378,0.031433105,-0.017868042,0.00040769577,-0.0014219284,0.043945312,-0.01991272,-0.034942627,0.028198242,-0.006511688,0.06506348,-0.01638794,-0.03274536,-0.028625488,0.052124023,0.020462036,-0.053833008,0.05706787,0.004497528,0.043640137,-0.06781006,-0.076049805,0.06640625,-0.05444336,-0.025222778,-0.1171875,-0.01096344,-0.015464783,0.009223938,-0.023635864,-0.06854248,0.018722534,0.052520752,0.07946777,-0.051208496,-0.0045433044,-0.097351074,0.03945923,-0.0076026917,0.055480957,0.010887146,0.15100098,-0.013931274,0.058013916,0.03186035,-0.052642822,0.004196167,0.01890564,0.036254883,0.11126709,-0.031280518,-0.08300781,-0.047302246,0.025756836,-0.027450562,0.024749756,0.012939453,0.16918945,0.028244019,-0.035217285,0.019714355]');

INSERT INTO public.passage_words (passage_id, scope, words, often, times, length) VALUES (1, '{01a1fef8-4f24-7064-8e9c-e318f1bc1b67,01a1fef8-569b-7512-8a14-5b99cc749634,01a1fef8-5681-7fa5-844e-1818787c0c54}', '{by,in,keeper,1884,corvo,its,ana,duart,rapese,each,the,burn,of,step,oil,and,lighthous,214,count,it,even,built,was}', '{}', '{1,1,1,1,2,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1}', 24);
INSERT INTO public.passage_words (passage_id, scope, words, often, times, length) VALUES (3, '{01a1fef8-4f24-7064-8e9c-e318f1bc1b67,01a1fef8-56b4-770a-a8e6-bdbd0734febf}', '{看守,尔特,岛,级,建造,沃,数,阿尔特,科尔,的,建于,安娜,214,台阶,灯塔,人,每晚,杜阿尔,由,1884,杜阿尔特,年}', '{灯塔}', '{1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,1,1,1,1,1,1,1}', 24);
INSERT INTO public.passage_words (passage_id, scope, words, often, times, length) VALUES (4, '{01a1fef8-4f24-7064-8e9c-e318f1bc1b67,01a1fef8-6e3c-7b01-8258-e0058d274df2,01a1fef8-6e28-750e-8b1d-9adc71c21282}', '{ariel,call,ferri,is,the}', '{}', '{1,1,2,1,1}', 6);

INSERT INTO public.push_key (id, sealed, created_at) VALUES (1, 'gAAAAABrAcjGcvibFxr-kpo0d7UAqM27jCkrza8MxXEk2VlgbYTxjSMZbyu33k4MWNTdp5wHz6CsLLel_wBjFTYj59ANzI6N-Q0wltbzd0VgnWCyYxEeaOntL-ywKEop46s28OQfEozL6oQRX7Bi6-pGyg4oUbzJdJTdmE9T7_YLvZNiGo_52OuY17Prv5vi83upl4Uo5RpvS8Hg9irHiwk1Ak3a7A7szS8gXUQak_3oKeEkROGHVfuZ5lyie_nG1isnM6XPlimo7_VltGE1AydAWqRYMtRl2Ws6mEitUJh0gYIPB_bYid9fCfI9zizKn0KW666EsrLblN2lyiZjHTBtyGEJmkBT5WOQhp8it9v3XttYoqTw8WVWtUGoh4r9bNBk91XbjZyzC8l1oGJg7pJsBlecOG5cJA==', '2026-11-22 00:37:26.816926+08');

INSERT INTO public.refresh_token (digest, session_id, rotated_at, expires_at) VALUES ('ac5df2d86716f009c8dca754028b960235dd5632a80f76cfe33b276d53e151c7', '01a1fef8-53ba-78be-9a4b-ea3060d94319', NULL, '2026-12-22 00:37:29.135105+08');
INSERT INTO public.refresh_token (digest, session_id, rotated_at, expires_at) VALUES ('3f5bb3364975621a130cf6cb2c7b497fb18392766fd6dd4a4f40249e2d0f985d', '01a1fef8-559a-7001-a989-1a5745ecc1b7', NULL, '2026-12-22 00:37:29.976485+08');

INSERT INTO public.run (id, owner_id, conversation_id, asked_id, message_id, agent_id, status, attempt, cancel_requested, question, collection_ids, document_ids, model, output, found, confidence, citations, rounds, input_tokens, output_tokens, tokens_estimated, error_code, error_en, error_zh, created_at, started_at, finished_at, definition, language, warnings, job_id, cost_micros, worked_ms, stopped_by, error_facts, tries, background) VALUES ('01a1fef8-5d42-7edb-ad6e-aac9e7a2419b', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-5d3d-755b-9647-3035177650b6', '01a1fef8-5d3f-7d3e-992c-e058dfbf6bd7', '01a1fef8-5d42-7f6c-9d72-577045ac380f', NULL, 'completed', 1, false, 'Who built the lighthouse of Corvo?', 'null', 'null', 'scripted', 'Ana Duarte built it in 1884 [1].', true, 0.9978038530460004, '[{"n":1,"document_id":"01a1fef8-569b-7512-8a14-5b99cc749634","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}]', 1, 167, 7, false, NULL, NULL, NULL, '2026-11-22 00:37:32.101161+08', '2026-11-22 00:37:32.120584+08', '2026-11-22 00:37:32.239411+08', 'null', 'en', NULL, '01a1fef8-5d42-7edb-ad6e-aac9e7a2419b', NULL, 79, NULL, NULL, 0, false);
INSERT INTO public.run (id, owner_id, conversation_id, asked_id, message_id, agent_id, status, attempt, cancel_requested, question, collection_ids, document_ids, model, output, found, confidence, citations, rounds, input_tokens, output_tokens, tokens_estimated, error_code, error_en, error_zh, created_at, started_at, finished_at, definition, language, warnings, job_id, cost_micros, worked_ms, stopped_by, error_facts, tries, background) VALUES ('01a1fef8-5e03-73cf-b492-55e7d35cd45d', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-5d3d-755b-9647-3035177650b6', '01a1fef8-5dff-7bee-9be8-8b82bf7eb10e', '01a1fef8-5e03-7411-8194-25ccaaeec93c', NULL, 'completed', 1, false, 'How many steps are there?', 'null', 'null', 'scripted', 'There are 214 steps [1].', true, 0.96652677670666, '[{"n":1,"document_id":"01a1fef8-569b-7512-8a14-5b99cc749634","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}]', 1, 185, 5, false, NULL, NULL, NULL, '2026-11-22 00:37:32.291668+08', '2026-11-22 00:37:32.303009+08', '2026-11-22 00:37:32.364332+08', 'null', 'en', NULL, '01a1fef8-5e03-73cf-b492-55e7d35cd45d', NULL, 44, NULL, NULL, 0, false);
INSERT INTO public.run (id, owner_id, conversation_id, asked_id, message_id, agent_id, status, attempt, cancel_requested, question, collection_ids, document_ids, model, output, found, confidence, citations, rounds, input_tokens, output_tokens, tokens_estimated, error_code, error_en, error_zh, created_at, started_at, finished_at, definition, language, warnings, job_id, cost_micros, worked_ms, stopped_by, error_facts, tries, background) VALUES ('01a1fef8-6c40-7070-88c5-d8288a6c72ee', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', '01a1fef8-6c3d-744d-8c80-05d4034e9831', '01a1fef8-6c3e-7a91-bb82-c6070729ccc3', '01a1fef8-6c40-70ce-aa60-ff119fc6a176', NULL, 'completed', 1, false, 'Who built the lighthouse of Corvo?', 'null', 'null', 'scripted', 'Ana Duarte built it in 1884 [1].', false, 0, '[]', 1, 146, 7, false, NULL, NULL, NULL, '2026-11-22 00:37:35.936682+08', '2026-11-22 00:37:36.428947+08', '2026-11-22 00:37:36.647208+08', 'null', 'en', NULL, '01a1fef8-6c40-7070-88c5-d8288a6c72ee', NULL, 115, NULL, NULL, 0, true);
INSERT INTO public.run (id, owner_id, conversation_id, asked_id, message_id, agent_id, status, attempt, cancel_requested, question, collection_ids, document_ids, model, output, found, confidence, citations, rounds, input_tokens, output_tokens, tokens_estimated, error_code, error_en, error_zh, created_at, started_at, finished_at, definition, language, warnings, job_id, cost_micros, worked_ms, stopped_by, error_facts, tries, background) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-5f8c-7934-a2a3-e915d387bb23', '01a1fef8-5f8f-7c3f-a90c-221aa9cd7e82', '01a1fef8-5f93-7f54-87c7-a7e797ee5dea', '01a1fef8-5f57-7749-a580-b164de61ddbb', 'completed', 2, false, 'Leave me a note.', 'null', 'null', 'scripted', 'Done.', NULL, NULL, '[]', 2, 214, 11, false, NULL, NULL, NULL, '2026-11-22 00:37:32.6926+08', '2026-11-22 00:37:33.246634+08', '2026-11-22 00:37:33.697662+08', '{"name":"Keeper","instructions":"","models":[],"tools":["send_notification"],"grounded":false,"max_rounds":10,"max_seconds":600.0,"max_tokens":null,"temperature":null,"brought":null}', 'en', NULL, '01a1fef8-62f1-79d8-bc68-ea8176f06a0e', NULL, 242, NULL, NULL, 0, true);
INSERT INTO public.run (id, owner_id, conversation_id, asked_id, message_id, agent_id, status, attempt, cancel_requested, question, collection_ids, document_ids, model, output, found, confidence, citations, rounds, input_tokens, output_tokens, tokens_estimated, error_code, error_en, error_zh, created_at, started_at, finished_at, definition, language, warnings, job_id, cost_micros, worked_ms, stopped_by, error_facts, tries, background) VALUES ('01a1fef8-6f55-7e02-93c3-c1665edadfa8', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-6f49-7fc7-a424-c83fd6dd927a', '01a1fef8-6f51-7640-be88-fe8007383b67', '01a1fef8-6f55-7e69-aaf1-1db329113367', NULL, 'running', 1, false, 'Tell me a long story.', 'null', 'null', NULL, NULL, false, 0.0013411898705780355, '[]', 0, 0, 0, false, NULL, NULL, NULL, '2026-11-22 00:37:36.727132+08', '2026-11-22 00:37:36.788421+08', NULL, 'null', 'en', '[{"kind":"conversations","percent":80,"used":4,"limit":5,"renews_at":"2026-12-01T00:00:00+00:00"}]', '01a1fef8-6f55-7e02-93c3-c1665edadfa8', NULL, 0, NULL, NULL, 0, false);
INSERT INTO public.run (id, owner_id, conversation_id, asked_id, message_id, agent_id, status, attempt, cancel_requested, question, collection_ids, document_ids, model, output, found, confidence, citations, rounds, input_tokens, output_tokens, tokens_estimated, error_code, error_en, error_zh, created_at, started_at, finished_at, definition, language, warnings, job_id, cost_micros, worked_ms, stopped_by, error_facts, tries, background) VALUES ('01a1fef8-635d-70b8-a2a9-fd34801d7afa', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '01a1fef8-6359-71ae-884d-31986db1fce2', '01a1fef8-635b-7b9d-ad08-0ece0a37ff20', '01a1fef8-635d-7107-8158-6feea3931f23', '01a1fef8-5f57-7749-a580-b164de61ddbb', 'waiting_approval', 1, false, 'Leave me a second note.', 'null', 'null', 'scripted', NULL, NULL, NULL, '[]', 1, 91, 10, false, NULL, NULL, NULL, '2026-11-22 00:37:33.661545+08', '2026-11-22 00:37:33.740552+08', NULL, '{"name":"Keeper","instructions":"","models":[],"tools":["send_notification"],"grounded":false,"max_rounds":10,"max_seconds":600.0,"max_tokens":null,"temperature":null,"brought":null}', 'en', NULL, '01a1fef8-635d-70b8-a2a9-fd34801d7afa', NULL, 61, NULL, NULL, 0, true);

INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5d42-7edb-ad6e-aac9e7a2419b', 1, 'run.started', '{"run_id":"01a1fef8-5d42-7edb-ad6e-aac9e7a2419b","seq":1,"type":"run.started","conversation_id":"01a1fef8-5d3d-755b-9647-3035177650b6","message_id":"01a1fef8-5d42-7f6c-9d72-577045ac380f","agent_id":null,"question":"Who built the lighthouse of Corvo?"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5d42-7edb-ad6e-aac9e7a2419b', 2, 'step', '{"run_id":"01a1fef8-5d42-7edb-ad6e-aac9e7a2419b","seq":2,"type":"step","kind":"search","query":"Who built the lighthouse of Corvo?","passages":2}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5d42-7edb-ad6e-aac9e7a2419b', 3, 'step', '{"run_id":"01a1fef8-5d42-7edb-ad6e-aac9e7a2419b","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5d42-7edb-ad6e-aac9e7a2419b', 4, 'text.delta', '{"run_id":"01a1fef8-5d42-7edb-ad6e-aac9e7a2419b","seq":4,"type":"text.delta","text":"Ana Duarte built it in 1884 [1]."}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5d42-7edb-ad6e-aac9e7a2419b', 5, 'step.finished', '{"run_id":"01a1fef8-5d42-7edb-ad6e-aac9e7a2419b","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":167,"output_tokens":7,"estimated":false,"cost_micros":null,"ms":38}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5d42-7edb-ad6e-aac9e7a2419b', 6, 'citation', '{"run_id":"01a1fef8-5d42-7edb-ad6e-aac9e7a2419b","seq":6,"type":"citation","n":1,"document_id":"01a1fef8-569b-7512-8a14-5b99cc749634","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5d42-7edb-ad6e-aac9e7a2419b', 7, 'usage', '{"run_id":"01a1fef8-5d42-7edb-ad6e-aac9e7a2419b","seq":7,"type":"usage","input_tokens":167,"output_tokens":7,"total_tokens":174,"estimated":false,"model":"scripted"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5d42-7edb-ad6e-aac9e7a2419b', 8, 'run.completed', '{"run_id":"01a1fef8-5d42-7edb-ad6e-aac9e7a2419b","seq":8,"type":"run.completed","conversation_id":"01a1fef8-5d3d-755b-9647-3035177650b6","message_id":"01a1fef8-5d42-7f6c-9d72-577045ac380f","found":true,"usage":{"input_tokens":167,"output_tokens":7,"total_tokens":174,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5e03-73cf-b492-55e7d35cd45d', 1, 'run.started', '{"run_id":"01a1fef8-5e03-73cf-b492-55e7d35cd45d","seq":1,"type":"run.started","conversation_id":"01a1fef8-5d3d-755b-9647-3035177650b6","message_id":"01a1fef8-5e03-7411-8194-25ccaaeec93c","agent_id":null,"question":"How many steps are there?"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5e03-73cf-b492-55e7d35cd45d', 2, 'step', '{"run_id":"01a1fef8-5e03-73cf-b492-55e7d35cd45d","seq":2,"type":"step","kind":"search","query":"How many steps are there?","passages":2}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5e03-73cf-b492-55e7d35cd45d', 3, 'step', '{"run_id":"01a1fef8-5e03-73cf-b492-55e7d35cd45d","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5e03-73cf-b492-55e7d35cd45d', 4, 'text.delta', '{"run_id":"01a1fef8-5e03-73cf-b492-55e7d35cd45d","seq":4,"type":"text.delta","text":"There are 214 steps [1]."}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5e03-73cf-b492-55e7d35cd45d', 5, 'step.finished', '{"run_id":"01a1fef8-5e03-73cf-b492-55e7d35cd45d","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":185,"output_tokens":5,"estimated":false,"cost_micros":null,"ms":8}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5e03-73cf-b492-55e7d35cd45d', 6, 'citation', '{"run_id":"01a1fef8-5e03-73cf-b492-55e7d35cd45d","seq":6,"type":"citation","n":1,"document_id":"01a1fef8-569b-7512-8a14-5b99cc749634","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5e03-73cf-b492-55e7d35cd45d', 7, 'usage', '{"run_id":"01a1fef8-5e03-73cf-b492-55e7d35cd45d","seq":7,"type":"usage","input_tokens":185,"output_tokens":5,"total_tokens":190,"estimated":false,"model":"scripted"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5e03-73cf-b492-55e7d35cd45d', 8, 'run.completed', '{"run_id":"01a1fef8-5e03-73cf-b492-55e7d35cd45d","seq":8,"type":"run.completed","conversation_id":"01a1fef8-5d3d-755b-9647-3035177650b6","message_id":"01a1fef8-5e03-7411-8194-25ccaaeec93c","found":true,"usage":{"input_tokens":185,"output_tokens":5,"total_tokens":190,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 1, 'run.started', '{"run_id":"01a1fef8-5f93-7ede-996e-c24e894e6b11","seq":1,"type":"run.started","conversation_id":"01a1fef8-5f8c-7934-a2a3-e915d387bb23","message_id":"01a1fef8-5f93-7f54-87c7-a7e797ee5dea","agent_id":"01a1fef8-5f57-7749-a580-b164de61ddbb","question":"Leave me a note."}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 2, 'step', '{"run_id":"01a1fef8-5f93-7ede-996e-c24e894e6b11","seq":2,"type":"step","kind":"model","round":1}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 3, 'step.finished', '{"run_id":"01a1fef8-5f93-7ede-996e-c24e894e6b11","seq":3,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":90,"output_tokens":10,"estimated":false,"cost_micros":null,"ms":37}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 4, 'tool.call', '{"run_id":"01a1fef8-5f93-7ede-996e-c24e894e6b11","seq":4,"type":"tool.call","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Note","body":"214 steps"}}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 5, 'approval.requested', '{"run_id":"01a1fef8-5f93-7ede-996e-c24e894e6b11","seq":5,"type":"approval.requested","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Note","body":"214 steps"},"question":"approval","asked":1,"why":null,"choices":["approve","reject"],"expires_at":"2026-11-28T16:37:33.402198Z"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 6, 'run.waiting', '{"run_id":"01a1fef8-5f93-7ede-996e-c24e894e6b11","seq":6,"type":"run.waiting","call_ids":["call_2_0"]}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 7, 'approval.decided', '{"run_id":"01a1fef8-5f93-7ede-996e-c24e894e6b11","seq":7,"type":"approval.decided","call_id":"call_2_0","name":"send_notification","decision":"approve","reason":null,"arguments":{"title":"Note","body":"214 steps"},"decided_at":"2026-11-21T16:37:33.533931Z"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 8, 'tool.result', '{"run_id":"01a1fef8-5f93-7ede-996e-c24e894e6b11","seq":8,"type":"tool.result","call_id":"call_2_0","name":"send_notification","outcome":"ok","result":"The message is on its way, on the channels that the user has chosen.","ms":21}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 9, 'step', '{"run_id":"01a1fef8-5f93-7ede-996e-c24e894e6b11","seq":9,"type":"step","kind":"model","round":2}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 10, 'text.delta', '{"run_id":"01a1fef8-5f93-7ede-996e-c24e894e6b11","seq":10,"type":"text.delta","text":"Done."}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 11, 'step.finished', '{"run_id":"01a1fef8-5f93-7ede-996e-c24e894e6b11","seq":11,"type":"step.finished","kind":"model","round":2,"model":"scripted","input_tokens":124,"output_tokens":1,"estimated":false,"cost_micros":null,"ms":3}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 12, 'usage', '{"run_id":"01a1fef8-5f93-7ede-996e-c24e894e6b11","seq":12,"type":"usage","input_tokens":214,"output_tokens":11,"total_tokens":225,"estimated":false,"model":"scripted"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 13, 'run.completed', '{"run_id":"01a1fef8-5f93-7ede-996e-c24e894e6b11","seq":13,"type":"run.completed","conversation_id":"01a1fef8-5f8c-7934-a2a3-e915d387bb23","message_id":"01a1fef8-5f93-7f54-87c7-a7e797ee5dea","found":null,"usage":{"input_tokens":214,"output_tokens":11,"total_tokens":225,"estimated":false},"model":"scripted","rounds":2,"stopped_by":null}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-635d-70b8-a2a9-fd34801d7afa', 1, 'run.started', '{"run_id":"01a1fef8-635d-70b8-a2a9-fd34801d7afa","seq":1,"type":"run.started","conversation_id":"01a1fef8-6359-71ae-884d-31986db1fce2","message_id":"01a1fef8-635d-7107-8158-6feea3931f23","agent_id":"01a1fef8-5f57-7749-a580-b164de61ddbb","question":"Leave me a second note."}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-635d-70b8-a2a9-fd34801d7afa', 2, 'step', '{"run_id":"01a1fef8-635d-70b8-a2a9-fd34801d7afa","seq":2,"type":"step","kind":"model","round":1}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-635d-70b8-a2a9-fd34801d7afa', 3, 'step.finished', '{"run_id":"01a1fef8-635d-70b8-a2a9-fd34801d7afa","seq":3,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":91,"output_tokens":10,"estimated":false,"cost_micros":null,"ms":2}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-635d-70b8-a2a9-fd34801d7afa', 4, 'tool.call', '{"run_id":"01a1fef8-635d-70b8-a2a9-fd34801d7afa","seq":4,"type":"tool.call","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Second"}}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-635d-70b8-a2a9-fd34801d7afa', 5, 'approval.requested', '{"run_id":"01a1fef8-635d-70b8-a2a9-fd34801d7afa","seq":5,"type":"approval.requested","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Second"},"question":"approval","asked":1,"why":null,"choices":["approve","reject"],"expires_at":"2026-11-28T16:37:33.786843Z"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-635d-70b8-a2a9-fd34801d7afa', 6, 'run.waiting', '{"run_id":"01a1fef8-635d-70b8-a2a9-fd34801d7afa","seq":6,"type":"run.waiting","call_ids":["call_2_0"]}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-6c40-7070-88c5-d8288a6c72ee', 1, 'run.started', '{"run_id":"01a1fef8-6c40-7070-88c5-d8288a6c72ee","seq":1,"type":"run.started","conversation_id":"01a1fef8-6c3d-744d-8c80-05d4034e9831","message_id":"01a1fef8-6c40-70ce-aa60-ff119fc6a176","agent_id":null,"question":"Who built the lighthouse of Corvo?"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-6c40-7070-88c5-d8288a6c72ee', 2, 'step', '{"run_id":"01a1fef8-6c40-7070-88c5-d8288a6c72ee","seq":2,"type":"step","kind":"search","query":"Who built the lighthouse of Corvo?","passages":0}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-6c40-7070-88c5-d8288a6c72ee', 3, 'step', '{"run_id":"01a1fef8-6c40-7070-88c5-d8288a6c72ee","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-6c40-7070-88c5-d8288a6c72ee', 4, 'text.delta', '{"run_id":"01a1fef8-6c40-7070-88c5-d8288a6c72ee","seq":4,"type":"text.delta","text":"Ana Duarte built it in 1884 [1]."}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-6c40-7070-88c5-d8288a6c72ee', 5, 'step.finished', '{"run_id":"01a1fef8-6c40-7070-88c5-d8288a6c72ee","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":146,"output_tokens":7,"estimated":false,"cost_micros":null,"ms":46}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-6c40-7070-88c5-d8288a6c72ee', 6, 'usage', '{"run_id":"01a1fef8-6c40-7070-88c5-d8288a6c72ee","seq":6,"type":"usage","input_tokens":146,"output_tokens":7,"total_tokens":153,"estimated":false,"model":"scripted"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-6c40-7070-88c5-d8288a6c72ee', 7, 'run.completed', '{"run_id":"01a1fef8-6c40-7070-88c5-d8288a6c72ee","seq":7,"type":"run.completed","conversation_id":"01a1fef8-6c3d-744d-8c80-05d4034e9831","message_id":"01a1fef8-6c40-70ce-aa60-ff119fc6a176","found":false,"usage":{"input_tokens":146,"output_tokens":7,"total_tokens":153,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-6f55-7e02-93c3-c1665edadfa8', 1, 'run.started', '{"run_id":"01a1fef8-6f55-7e02-93c3-c1665edadfa8","seq":1,"type":"run.started","conversation_id":"01a1fef8-6f49-7fc7-a424-c83fd6dd927a","message_id":"01a1fef8-6f55-7e69-aaf1-1db329113367","agent_id":null,"question":"Tell me a long story."}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-6f55-7e02-93c3-c1665edadfa8', 2, 'usage.warning', '{"run_id":"01a1fef8-6f55-7e02-93c3-c1665edadfa8","seq":2,"type":"usage.warning","kind":"conversations","percent":80,"used":4,"limit":5,"renews_at":"2026-12-01T00:00:00+00:00"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-6f55-7e02-93c3-c1665edadfa8', 3, 'step', '{"run_id":"01a1fef8-6f55-7e02-93c3-c1665edadfa8","seq":3,"type":"step","kind":"search","query":"Tell me a long story.","passages":2}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-6f55-7e02-93c3-c1665edadfa8', 4, 'step', '{"run_id":"01a1fef8-6f55-7e02-93c3-c1665edadfa8","seq":4,"type":"step","kind":"model","round":1}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fef8-6f55-7e02-93c3-c1665edadfa8', 5, 'text.delta', '{"run_id":"01a1fef8-6f55-7e02-93c3-c1665edadfa8","seq":5,"type":"text.delta","text":"the reader"}');

INSERT INTO public.schedule (id, owner_id, name, question, agent_id, conversation_id, collection_ids, document_ids, cron, at, time_zone, active, missed, next_at, created_at, updated_at) VALUES ('01a1fef8-642b-7fdd-849c-c2b24a7d92bd', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', 'once', 'Who built the lighthouse of Corvo?', NULL, NULL, 'null', 'null', NULL, '2026-11-22 00:37:35.861783+08', 'UTC', false, 'run_once', NULL, '2026-11-22 00:37:33.867938+08', '2026-11-22 00:37:33.867938+08');

INSERT INTO public.schedule_tick (schedule_id, due_at, run_id, state, missed, told_en, told_zh, error_code, created_at) VALUES ('01a1fef8-642b-7fdd-849c-c2b24a7d92bd', '2026-11-22 00:37:35.861783+08', '01a1fef8-6c40-7070-88c5-d8288a6c72ee', 'started', 0, NULL, NULL, NULL, '2026-11-22 00:37:35.944623+08');

INSERT INTO public.session (id, user_id, user_agent, address, created_at, used_at, expires_at) VALUES ('01a1fef8-53ba-78be-9a4b-ea3060d94319', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'python-httpx/0.28.1', '127.0.0.1', '2026-11-22 00:37:29.135105+08', '2026-11-22 00:37:29.135105+08', '2026-12-22 00:37:29.135105+08');
INSERT INTO public.session (id, user_id, user_agent, address, created_at, used_at, expires_at) VALUES ('01a1fef8-559a-7001-a989-1a5745ecc1b7', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', 'python-httpx/0.28.1', '127.0.0.1', '2026-11-22 00:37:29.976485+08', '2026-11-22 00:37:29.976485+08', '2026-12-22 00:37:29.976485+08');

INSERT INTO public.sign_in_failure (id, subject, failed_at) VALUES ('01a1fef8-5660-7654-b986-20bcb65c8a7f', 'dca0997c29cdd950653abcb5faeb0db62cbba82dac2a259650a70b66b37577a3', '2026-11-22 00:37:30.295668+08');
INSERT INTO public.sign_in_failure (id, subject, failed_at) VALUES ('01a1fef8-5660-76c4-8bd5-f20038af5008', 'e8b9d55c6dd432c80a39b97be2ce614e8dd29e893138ebeab44cd03c5a5202d7', '2026-11-22 00:37:30.295668+08');

INSERT INTO public.sign_in_mark (user_id, mark, seen_at) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '61e9ed7ca7079cd3a56b3e7a8aa10cc8918ec1bdefc01e7a55a4e9828d9f4928', '2026-11-22 00:37:29.135105+08');
INSERT INTO public.sign_in_mark (user_id, mark, seen_at) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'c599905beb15ca527be604cf5eb80bb5b91569719a1421912fa197b84dcfc37c', '2026-11-22 00:37:29.135105+08');
INSERT INTO public.sign_in_mark (user_id, mark, seen_at) VALUES ('01a1fef8-5484-787d-8e61-5f5eb6e3040a', '61e9ed7ca7079cd3a56b3e7a8aa10cc8918ec1bdefc01e7a55a4e9828d9f4928', '2026-11-22 00:37:29.976485+08');
INSERT INTO public.sign_in_mark (user_id, mark, seen_at) VALUES ('01a1fef8-5484-787d-8e61-5f5eb6e3040a', 'c599905beb15ca527be604cf5eb80bb5b91569719a1421912fa197b84dcfc37c', '2026-11-22 00:37:29.976485+08');

INSERT INTO public.tool_call (run_id, call_id, owner_id, round, n, name, arguments, edited, state, question, asked, why, decision, reason, decided_by, decided_at, decision_told, expires_at, outcome, result, through_seq, created_at, started_at, finished_at, ms) VALUES ('01a1fef8-5f93-7ede-996e-c24e894e6b11', 'call_2_0', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 1, 1, 'send_notification', '{"title":"Note","body":"214 steps"}', false, 'done', 'approval', 1, NULL, 'approve', NULL, '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '2026-11-22 00:37:33.533931+08', true, NULL, 'ok', 'The message is on its way, on the channels that the user has chosen.', 8, '2026-11-22 00:37:33.401956+08', '2026-11-22 00:37:33.615683+08', '2026-11-22 00:37:33.636715+08', 21);
INSERT INTO public.tool_call (run_id, call_id, owner_id, round, n, name, arguments, edited, state, question, asked, why, decision, reason, decided_by, decided_at, decision_told, expires_at, outcome, result, through_seq, created_at, started_at, finished_at, ms) VALUES ('01a1fef8-635d-70b8-a2a9-fd34801d7afa', 'call_2_0', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 1, 1, 'send_notification', '{"title":"Second"}', false, 'waiting', 'approval', 1, NULL, NULL, NULL, NULL, NULL, false, '2026-11-29 00:37:33.786843+08', NULL, NULL, 5, '2026-11-22 00:37:33.786699+08', NULL, NULL, 0);

INSERT INTO public.usage_day (user_id, day, model, conversations, messages, input_tokens, output_tokens, cost_micros, answering_ms, last_active) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '2026-11-21', 'scripted', 0, 3, 657, 33, NULL, 365, '2026-11-22 00:37:33.804907+08');
INSERT INTO public.usage_day (user_id, day, model, conversations, messages, input_tokens, output_tokens, cost_micros, answering_ms, last_active) VALUES ('01a1fef8-5484-787d-8e61-5f5eb6e3040a', '2026-11-21', '', 1, 0, 0, 0, NULL, 0, '2026-11-22 00:37:35.929972+08');
INSERT INTO public.usage_day (user_id, day, model, conversations, messages, input_tokens, output_tokens, cost_micros, answering_ms, last_active) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '2026-11-21', '', 4, 0, 0, 0, NULL, 0, '2026-11-22 00:37:36.628293+08');
INSERT INTO public.usage_day (user_id, day, model, conversations, messages, input_tokens, output_tokens, cost_micros, answering_ms, last_active) VALUES ('01a1fef8-5484-787d-8e61-5f5eb6e3040a', '2026-11-21', 'scripted', 0, 1, 146, 7, NULL, 115, '2026-11-22 00:37:36.710565+08');

INSERT INTO public.usage_month (user_id, month, conversations, tokens, cost_micros, reserved_tokens, reserved_micros) VALUES ('01a1fef8-5484-787d-8e61-5f5eb6e3040a', '2026-11-01', 1, 153, 0, 0, 0);
INSERT INTO public.usage_month (user_id, month, conversations, tokens, cost_micros, reserved_tokens, reserved_micros) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '2026-11-01', 4, 690, 0, 4660, 0);

INSERT INTO public.usage_price (model, input_micros_per_million, output_micros_per_million, changed_at) VALUES ('openai:scripted', 2000000, 8000000, '2026-11-22 00:37:32.588546+08');

INSERT INTO public.usage_reservation (run_id, user_id, month, tokens, cost_micros) VALUES ('01a1fef8-6f55-7e02-93c3-c1665edadfa8', '01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '2026-11-01', 4660, 0);

INSERT INTO public.usage_role_limits (role, conversations, tokens, money_micros) VALUES ('member', 50, NULL, NULL);

INSERT INTO public.usage_terms (id, conversations, tokens, currency) VALUES (1, NULL, NULL, 'USD');

INSERT INTO public.usage_user_limits (user_id, conversations, tokens, money_micros) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 5, 1000000, NULL);

INSERT INTO public.usage_warning (user_id, month, kind, percent, of_limit, warned_at) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '2026-11-01', 'conversations', 80, 5, '2026-11-22 00:37:36.628293+08');

INSERT INTO public.user_account (id, username, username_key, email, email_key, password_hash, role, language, active, founder, erasing_since, created_at) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'admin', 'admin', 'admin@example.com', 'admin@example.com', '$argon2id$v=19$m=19456,t=2,p=1$k5a5rJuAwq8+w5VMFB8bTw$u1dtiAbb6ZMJBDbRtY/NyC4s/pRNv3LfF5sda2L4OQo', 'admin', 'en', true, true, NULL, '2026-11-22 00:37:28.483271+08');
INSERT INTO public.user_account (id, username, username_key, email, email_key, password_hash, role, language, active, founder, erasing_since, created_at) VALUES ('01a1fef8-5484-787d-8e61-5f5eb6e3040a', 'mei', 'mei', 'mei@example.com', 'mei@example.com', '$argon2id$v=19$m=19456,t=2,p=1$FqbgvDCdhPKoq2x58Iy3hQ$VUkizopaprQHMbFjxt997Y+a2DtipsVAJIAaL2yEnzA', 'member', 'en', true, NULL, NULL, '2026-11-22 00:37:29.859485+08');

INSERT INTO public.vector_space (id, model, dimensions) VALUES (1, 'all-MiniLM-L6-v2', 384);

INSERT INTO public.webhook (id, owner_id, scope, label, target, shown, events, created_at, failing_since, disabled_at, disabled_why) VALUES ('01a1fef8-6df3-76f5-832c-42f3ccb1e938', '01a1fef8-5484-787d-8e61-5f5eb6e3040a', 'mine', '', 'gAAAAABrAcjQHJSm6or6piOtId090RjRWpRb-2_O60G2uCdR9KMEcsTZYGEGYkNBAnM-aqExNrbJQq66dkbpX2bpbecn0JTxrlZA7RMFPbbYP9C3_C-Z6RxrS9FEbroyll3NvdDdoakMkEk5lo_5ggWON-eFwMarsFIWVq-8BtzxNu0mZPxSrIriG9fXOaArj-_cEjsrlvfFtQtUCHLe7bJTGnHp8Kvy-17mFZGlcM0M1rNfJINvENP3zedfPYfRtoR49jIexWOo', 'harbour.example.org', '["*"]', '2026-11-22 00:37:36.371483+08', '2026-11-22 00:37:36.908704+08', NULL, NULL);

INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'lighthous', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'step', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'ana', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'duart', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'its', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'corvo', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'and', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'each', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'by', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'built', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'oil', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'count', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'of', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'rapese', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'keeper', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'it', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'burn', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'was', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'even', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'the', 2);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '人', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '杜阿尔', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '建造', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '看守', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '1884', 2);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '台阶', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '214', 2);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'in', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '沃', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '安娜', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '岛', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '尔特', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '阿尔特', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '数', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '科尔', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '建于', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '的', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '灯塔', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '年', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '杜阿尔特', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '由', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '级', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', '每晚', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'is', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'ferri', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'ariel', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fef8-4f24-7064-8e9c-e318f1bc1b67', 'call', 1);

SELECT pg_catalog.setval('public.embedding_choice_id_seq', 1, false);

SELECT pg_catalog.setval('public.installation_id_seq', 1, false);

SELECT pg_catalog.setval('public.passage_id_seq', 4, true);

SELECT pg_catalog.setval('public.passage_vector_id_seq', 1, false);

SELECT pg_catalog.setval('public.push_key_id_seq', 1, false);

SELECT pg_catalog.setval('public.vector_space_id_seq', 1, true);

ALTER TABLE ONLY jobs.application_versions
    ADD CONSTRAINT application_versions_pkey PRIMARY KEY (version_id);

ALTER TABLE ONLY jobs.application_versions
    ADD CONSTRAINT application_versions_version_name_key UNIQUE (version_name);

ALTER TABLE ONLY jobs.dbos_migrations
    ADD CONSTRAINT dbos_migrations_pkey PRIMARY KEY (version);

ALTER TABLE ONLY jobs.event_dispatch_kv
    ADD CONSTRAINT event_dispatch_kv_pkey PRIMARY KEY (service_name, workflow_fn_name, key);

ALTER TABLE ONLY jobs.executor
    ADD CONSTRAINT executor_pkey PRIMARY KEY (id);

ALTER TABLE ONLY jobs.notifications
    ADD CONSTRAINT notifications_pkey PRIMARY KEY (message_uuid);

ALTER TABLE ONLY jobs.operation_outputs
    ADD CONSTRAINT operation_outputs_pkey PRIMARY KEY (workflow_uuid, function_id);

ALTER TABLE ONLY jobs.queues
    ADD CONSTRAINT queues_name_key UNIQUE (name);

ALTER TABLE ONLY jobs.queues
    ADD CONSTRAINT queues_pkey PRIMARY KEY (queue_id);

ALTER TABLE ONLY jobs.streams
    ADD CONSTRAINT streams_pkey PRIMARY KEY (workflow_uuid, key, "offset");

ALTER TABLE ONLY jobs.workflow_events_history
    ADD CONSTRAINT workflow_events_history_pkey PRIMARY KEY (workflow_uuid, function_id, key);

ALTER TABLE ONLY jobs.workflow_events
    ADD CONSTRAINT workflow_events_pkey PRIMARY KEY (workflow_uuid, key);

ALTER TABLE ONLY jobs.workflow_input
    ADD CONSTRAINT workflow_input_pkey PRIMARY KEY (workflow_uuid);

ALTER TABLE ONLY jobs.workflow_output
    ADD CONSTRAINT workflow_output_pkey PRIMARY KEY (workflow_uuid);

ALTER TABLE ONLY jobs.workflow_schedules
    ADD CONSTRAINT workflow_schedules_pkey PRIMARY KEY (schedule_id);

ALTER TABLE ONLY jobs.workflow_schedules
    ADD CONSTRAINT workflow_schedules_schedule_name_key UNIQUE (schedule_name);

ALTER TABLE ONLY jobs.workflow_status
    ADD CONSTRAINT workflow_status_pkey PRIMARY KEY (workflow_uuid);

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);

ALTER TABLE ONLY public.owner_words
    ADD CONSTRAINT owner_words_pkey PRIMARY KEY (owner_id);

ALTER TABLE ONLY public.passage_vector_1
    ADD CONSTRAINT passage_vector_1_pkey PRIMARY KEY (passage_id);

ALTER TABLE ONLY public.passage_words
    ADD CONSTRAINT passage_words_pkey PRIMARY KEY (passage_id);

ALTER TABLE ONLY public.agent
    ADD CONSTRAINT pk_agent PRIMARY KEY (id);

ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT pk_api_key PRIMARY KEY (id);

ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT pk_audit_entry PRIMARY KEY (id);

ALTER TABLE ONLY public.collection
    ADD CONSTRAINT pk_collection PRIMARY KEY (id);

ALTER TABLE ONLY public.conversation
    ADD CONSTRAINT pk_conversation PRIMARY KEY (id);

ALTER TABLE ONLY public.conversation_share
    ADD CONSTRAINT pk_conversation_share PRIMARY KEY (conversation_id);

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT pk_delivery PRIMARY KEY (id);

ALTER TABLE ONLY public.document
    ADD CONSTRAINT pk_document PRIMARY KEY (id);

ALTER TABLE ONLY public.document_page
    ADD CONSTRAINT pk_document_page PRIMARY KEY (document_id, n);

ALTER TABLE ONLY public.embedding_choice
    ADD CONSTRAINT pk_embedding_choice PRIMARY KEY (id);

ALTER TABLE ONLY public.errand
    ADD CONSTRAINT pk_errand PRIMARY KEY (name);

ALTER TABLE ONLY public.file_batch
    ADD CONSTRAINT pk_file_batch PRIMARY KEY (id);

ALTER TABLE ONLY public.inbox_item
    ADD CONSTRAINT pk_inbox_item PRIMARY KEY (id);

ALTER TABLE ONLY public.index_version
    ADD CONSTRAINT pk_index_version PRIMARY KEY (owner_id);

ALTER TABLE ONLY public.installation
    ADD CONSTRAINT pk_installation PRIMARY KEY (id);

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT pk_invitation PRIMARY KEY (id);

ALTER TABLE ONLY public.journal_entry
    ADD CONSTRAINT pk_journal_entry PRIMARY KEY (run_id, n);

ALTER TABLE ONLY public.mcp_server
    ADD CONSTRAINT pk_mcp_server PRIMARY KEY (id);

ALTER TABLE ONLY public.message
    ADD CONSTRAINT pk_message PRIMARY KEY (id);

ALTER TABLE ONLY public.message_feedback
    ADD CONSTRAINT pk_message_feedback PRIMARY KEY (message_id);

ALTER TABLE ONLY public.model_connection
    ADD CONSTRAINT pk_model_connection PRIMARY KEY (id);

ALTER TABLE ONLY public.notification
    ADD CONSTRAINT pk_notification PRIMARY KEY (id);

ALTER TABLE ONLY public.notification_address
    ADD CONSTRAINT pk_notification_address PRIMARY KEY (id);

ALTER TABLE ONLY public.notification_choice
    ADD CONSTRAINT pk_notification_choice PRIMARY KEY (user_id, event, channel);

ALTER TABLE ONLY public.notification_event
    ADD CONSTRAINT pk_notification_event PRIMARY KEY (name);

ALTER TABLE ONLY public.notification_habits
    ADD CONSTRAINT pk_notification_habits PRIMARY KEY (user_id);

ALTER TABLE ONLY public.notification_template
    ADD CONSTRAINT pk_notification_template PRIMARY KEY (event, channel, language);

ALTER TABLE ONLY public.passage
    ADD CONSTRAINT pk_passage PRIMARY KEY (id);

ALTER TABLE ONLY public.passage_vector
    ADD CONSTRAINT pk_passage_vector PRIMARY KEY (id);

ALTER TABLE ONLY public.password_reset
    ADD CONSTRAINT pk_password_reset PRIMARY KEY (digest);

ALTER TABLE ONLY public.push_key
    ADD CONSTRAINT pk_push_key PRIMARY KEY (id);

ALTER TABLE ONLY public.refresh_token
    ADD CONSTRAINT pk_refresh_token PRIMARY KEY (digest);

ALTER TABLE ONLY public.run
    ADD CONSTRAINT pk_run PRIMARY KEY (id);

ALTER TABLE ONLY public.run_event
    ADD CONSTRAINT pk_run_event PRIMARY KEY (run_id, seq);

ALTER TABLE ONLY public.schedule
    ADD CONSTRAINT pk_schedule PRIMARY KEY (id);

ALTER TABLE ONLY public.schedule_tick
    ADD CONSTRAINT pk_schedule_tick PRIMARY KEY (schedule_id, due_at);

ALTER TABLE ONLY public.session
    ADD CONSTRAINT pk_session PRIMARY KEY (id);

ALTER TABLE ONLY public.sign_in_failure
    ADD CONSTRAINT pk_sign_in_failure PRIMARY KEY (id);

ALTER TABLE ONLY public.sign_in_mark
    ADD CONSTRAINT pk_sign_in_mark PRIMARY KEY (user_id, mark);

ALTER TABLE ONLY public.tool_call
    ADD CONSTRAINT pk_tool_call PRIMARY KEY (run_id, call_id);

ALTER TABLE ONLY public.usage_day
    ADD CONSTRAINT pk_usage_day PRIMARY KEY (user_id, day, model);

ALTER TABLE ONLY public.usage_month
    ADD CONSTRAINT pk_usage_month PRIMARY KEY (user_id, month);

ALTER TABLE ONLY public.usage_price
    ADD CONSTRAINT pk_usage_price PRIMARY KEY (model);

ALTER TABLE ONLY public.usage_reservation
    ADD CONSTRAINT pk_usage_reservation PRIMARY KEY (run_id);

ALTER TABLE ONLY public.usage_role_limits
    ADD CONSTRAINT pk_usage_role_limits PRIMARY KEY (role);

ALTER TABLE ONLY public.usage_terms
    ADD CONSTRAINT pk_usage_terms PRIMARY KEY (id);

ALTER TABLE ONLY public.usage_user_limits
    ADD CONSTRAINT pk_usage_user_limits PRIMARY KEY (user_id);

ALTER TABLE ONLY public.usage_warning
    ADD CONSTRAINT pk_usage_warning PRIMARY KEY (user_id, month, kind, percent);

ALTER TABLE ONLY public.user_account
    ADD CONSTRAINT pk_user_account PRIMARY KEY (id);

ALTER TABLE ONLY public.vector_space
    ADD CONSTRAINT pk_vector_space PRIMARY KEY (id);

ALTER TABLE ONLY public.webhook
    ADD CONSTRAINT pk_webhook PRIMARY KEY (id);

ALTER TABLE ONLY public.agent
    ADD CONSTRAINT uq_agent_slug UNIQUE (slug);

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT uq_invitation_digest UNIQUE (digest);

ALTER TABLE ONLY public.model_connection
    ADD CONSTRAINT uq_model_connection_name UNIQUE (name);

ALTER TABLE ONLY public.passage
    ADD CONSTRAINT uq_passage_document_id_n UNIQUE (document_id, n);

ALTER TABLE ONLY public.passage_vector
    ADD CONSTRAINT uq_passage_vector_space_id_passage_id UNIQUE (space_id, passage_id);

ALTER TABLE ONLY public.user_account
    ADD CONSTRAINT uq_user_account_email_key UNIQUE (email_key);

ALTER TABLE ONLY public.user_account
    ADD CONSTRAINT uq_user_account_founder UNIQUE (founder);

ALTER TABLE ONLY public.user_account
    ADD CONSTRAINT uq_user_account_username_key UNIQUE (username_key);

ALTER TABLE ONLY public.vector_space
    ADD CONSTRAINT uq_vector_space_model_dimensions UNIQUE (model, dimensions);

ALTER TABLE ONLY public.word_count
    ADD CONSTRAINT word_count_pkey PRIMARY KEY (owner_id, word);

CREATE INDEX idx_application_versions_owner_timestamp ON jobs.application_versions USING btree (application_name, version_timestamp DESC);

CREATE INDEX idx_application_versions_timestamp ON jobs.application_versions USING btree (version_timestamp DESC);

CREATE INDEX idx_operation_outputs_completed_at_function_name_v2 ON jobs.operation_outputs USING btree (completed_at_epoch_ms, function_name) INCLUDE (application_name);

CREATE INDEX idx_operation_outputs_retention ON jobs.operation_outputs USING btree (retention_timestamp);

CREATE INDEX idx_workflow_input_retention ON jobs.workflow_input USING btree (retention_timestamp);

CREATE INDEX idx_workflow_output_retention ON jobs.workflow_output USING btree (retention_timestamp);

CREATE INDEX idx_workflow_status_attributes ON jobs.workflow_status USING gin (attributes) WHERE (attributes IS NOT NULL);

CREATE INDEX idx_workflow_status_completed_at ON jobs.workflow_status USING btree (completed_at) WHERE (completed_at IS NOT NULL);

CREATE INDEX idx_workflow_status_deadline ON jobs.workflow_status USING btree (workflow_deadline_epoch_ms) WHERE ((status = ANY (ARRAY['ENQUEUED'::text, 'PENDING'::text, 'DELAYED'::text])) AND (workflow_deadline_epoch_ms IS NOT NULL));

CREATE INDEX idx_workflow_status_delayed ON jobs.workflow_status USING btree (delay_until_epoch_ms) WHERE (status = 'DELAYED'::text);

CREATE INDEX idx_workflow_status_failed ON jobs.workflow_status USING btree (status, created_at) WHERE (status = ANY (ARRAY['ERROR'::text, 'CANCELLED'::text, 'MAX_RECOVERY_ATTEMPTS_EXCEEDED'::text]));

CREATE INDEX idx_workflow_status_forked_from ON jobs.workflow_status USING btree (forked_from) WHERE (forked_from IS NOT NULL);

CREATE INDEX idx_workflow_status_in_flight_v2 ON jobs.workflow_status USING btree (queue_name, status, priority, created_at) INCLUDE (application_name) WHERE (status = ANY (ARRAY['ENQUEUED'::text, 'PENDING'::text]));

CREATE INDEX idx_workflow_status_parent_workflow_id ON jobs.workflow_status USING btree (parent_workflow_id) WHERE (parent_workflow_id IS NOT NULL);

CREATE INDEX idx_workflow_status_partition_dequeue_v3 ON jobs.workflow_status USING btree (queue_name, status, queue_partition_key, priority, created_at, workflow_uuid) INCLUDE (application_name) WHERE ((status = ANY (ARRAY['ENQUEUED'::text, 'PENDING'::text])) AND (queue_partition_key IS NOT NULL));

CREATE INDEX idx_workflow_status_pending ON jobs.workflow_status USING btree (created_at) WHERE (status = 'PENDING'::text);

CREATE INDEX idx_workflow_status_rate_limited ON jobs.workflow_status USING btree (queue_name, started_at_epoch_ms) WHERE (rate_limited = true);

CREATE INDEX idx_workflow_status_schedule_name ON jobs.workflow_status USING btree (schedule_name) WHERE (schedule_name IS NOT NULL);

CREATE INDEX idx_workflow_status_started_at ON jobs.workflow_status USING btree (started_at_epoch_ms) WHERE (started_at_epoch_ms IS NOT NULL);

CREATE INDEX idx_workflow_topic ON jobs.notifications USING btree (destination_uuid, topic);

CREATE UNIQUE INDEX uq_application_versions_owner_version ON jobs.application_versions USING btree (application_name, version_name) WHERE (application_name IS NOT NULL);

CREATE UNIQUE INDEX uq_application_versions_unclaimed_version ON jobs.application_versions USING btree (version_name) WHERE (application_name IS NULL);

CREATE UNIQUE INDEX uq_workflow_status_dedup_id ON jobs.workflow_status USING btree (queue_name, deduplication_id) WHERE (deduplication_id IS NOT NULL);

CREATE INDEX workflow_status_created_at_index ON jobs.workflow_status USING btree (created_at);

CREATE INDEX ix_agent_owner_id_id ON public.agent USING btree (owner_id, id);

CREATE INDEX ix_api_key_user_id ON public.api_key USING btree (user_id);

CREATE INDEX ix_audit_entry_actor_id_id ON public.audit_entry USING btree (actor_id, id);

CREATE INDEX ix_audit_entry_at ON public.audit_entry USING btree (at);

CREATE INDEX ix_audit_entry_person_id_id ON public.audit_entry USING btree (person_id, id);

CREATE INDEX ix_conversation_in_trash ON public.conversation USING btree (owner_id, deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX ix_conversation_owner_id_id ON public.conversation USING btree (owner_id, id);

CREATE INDEX ix_conversation_owner_id_updated_at ON public.conversation USING btree (owner_id, updated_at);

CREATE INDEX ix_conversation_share_owner_id ON public.conversation_share USING btree (owner_id);

CREATE INDEX ix_delivery_address_id ON public.delivery USING btree (address_id);

CREATE INDEX ix_delivery_channel_sent_at ON public.delivery USING btree (channel, sent_at);

CREATE INDEX ix_delivery_digest_id ON public.delivery USING btree (digest_id);

CREATE INDEX ix_delivery_notification_id ON public.delivery USING btree (notification_id);

CREATE INDEX ix_delivery_status_due_at ON public.delivery USING btree (status, due_at);

CREATE INDEX ix_delivery_user_id_id ON public.delivery USING btree (user_id, id);

CREATE INDEX ix_delivery_webhook_id_id ON public.delivery USING btree (webhook_id, id);

CREATE INDEX ix_document_collection_id ON public.document USING btree (collection_id);

CREATE INDEX ix_document_owner_id_id ON public.document USING btree (owner_id, id);

CREATE INDEX ix_document_status_created_at ON public.document USING btree (status, created_at);

CREATE INDEX ix_file_batch_owner_id_id ON public.file_batch USING btree (owner_id, id);

CREATE INDEX ix_inbox_item_user_id_id ON public.inbox_item USING btree (user_id, id);

CREATE INDEX ix_invitation_created_by ON public.invitation USING btree (created_by);

CREATE INDEX ix_message_conversation_id_id ON public.message USING btree (conversation_id, id);

CREATE INDEX ix_message_conversation_id_parent_id ON public.message USING btree (conversation_id, parent_id);

CREATE INDEX ix_message_feedback_owner_id ON public.message_feedback USING btree (owner_id);

CREATE INDEX ix_message_owner_id_id ON public.message USING btree (owner_id, id);

CREATE INDEX ix_notification_address_user_id ON public.notification_address USING btree (user_id);

CREATE INDEX ix_notification_sender_id ON public.notification USING btree (sender_id);

CREATE INDEX ix_passage_owner_id_collection_id ON public.passage USING btree (owner_id, collection_id);

CREATE INDEX ix_passage_vector_1_owner_id ON public.passage_vector_1 USING btree (owner_id);

CREATE INDEX ix_passage_vector_1_vector ON public.passage_vector_1 USING hnsw (vector public.halfvec_cosine_ops) WITH (m='32', ef_construction='128');

CREATE INDEX ix_passage_vector_passage_id ON public.passage_vector USING btree (passage_id);

CREATE INDEX ix_passage_vector_space_id_owner_id ON public.passage_vector USING btree (space_id, owner_id, id);

CREATE INDEX ix_passage_words_scope_words ON public.passage_words USING gin (scope, words, often) WITH (gin_pending_list_limit='256');

CREATE INDEX ix_password_reset_expires_at ON public.password_reset USING btree (expires_at);

CREATE INDEX ix_password_reset_user_id ON public.password_reset USING btree (user_id);

CREATE INDEX ix_refresh_token_session_id ON public.refresh_token USING btree (session_id);

CREATE INDEX ix_run_owner_id_id ON public.run USING btree (owner_id, id);

CREATE INDEX ix_run_status ON public.run USING btree (status);

CREATE INDEX ix_schedule_next_at ON public.schedule USING btree (next_at);

CREATE INDEX ix_schedule_owner_id_id ON public.schedule USING btree (owner_id, id);

CREATE INDEX ix_session_user_id ON public.session USING btree (user_id);

CREATE INDEX ix_sign_in_failure_failed_at ON public.sign_in_failure USING btree (failed_at);

CREATE INDEX ix_sign_in_failure_subject_failed_at ON public.sign_in_failure USING btree (subject, failed_at);

CREATE INDEX ix_tool_call_owner_id ON public.tool_call USING btree (owner_id);

CREATE INDEX ix_tool_call_state_expires_at ON public.tool_call USING btree (state, expires_at);

CREATE INDEX ix_usage_reservation_user_id ON public.usage_reservation USING btree (user_id);

CREATE INDEX ix_user_account_erasing_since ON public.user_account USING btree (erasing_since) WHERE (erasing_since IS NOT NULL);

CREATE INDEX ix_webhook_owner_id ON public.webhook USING btree (owner_id);

CREATE UNIQUE INDEX uq_collection_owner_id_name ON public.collection USING btree (owner_id, name);

CREATE UNIQUE INDEX uq_conversation_owner_id_client_id ON public.conversation USING btree (owner_id, client_id) WHERE (client_id IS NOT NULL);

CREATE UNIQUE INDEX uq_conversation_share_token_hash ON public.conversation_share USING btree (token_hash);

CREATE UNIQUE INDEX uq_document_in_collection ON public.document USING btree (owner_id, collection_id, digest) WHERE (collection_id IS NOT NULL);

CREATE UNIQUE INDEX uq_document_outside ON public.document USING btree (owner_id, digest) WHERE (collection_id IS NULL);

CREATE UNIQUE INDEX uq_inbox_item_user_id_key ON public.inbox_item USING btree (user_id, key);

CREATE UNIQUE INDEX uq_mcp_server_owner_id_name ON public.mcp_server USING btree (owner_id, name);

CREATE UNIQUE INDEX uq_message_conversation_id_client_id ON public.message USING btree (conversation_id, client_id) WHERE (client_id IS NOT NULL);

CREATE UNIQUE INDEX uq_notification_scope_key ON public.notification USING btree (scope, key);

CREATE TRIGGER dbos_notifications_trigger AFTER INSERT ON jobs.notifications FOR EACH ROW EXECUTE FUNCTION jobs.notifications_function();

ALTER TABLE ONLY jobs.notifications
    ADD CONSTRAINT notifications_destination_uuid_fkey FOREIGN KEY (destination_uuid) REFERENCES jobs.workflow_status(workflow_uuid) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY jobs.streams
    ADD CONSTRAINT streams_workflow_uuid_fkey FOREIGN KEY (workflow_uuid) REFERENCES jobs.workflow_status(workflow_uuid) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY jobs.workflow_events_history
    ADD CONSTRAINT workflow_events_history_workflow_uuid_fkey FOREIGN KEY (workflow_uuid) REFERENCES jobs.workflow_status(workflow_uuid) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY jobs.workflow_events
    ADD CONSTRAINT workflow_events_workflow_uuid_fkey FOREIGN KEY (workflow_uuid) REFERENCES jobs.workflow_status(workflow_uuid) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.agent
    ADD CONSTRAINT fk_agent_owner_id_user_account FOREIGN KEY (owner_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT fk_api_key_user_id_user_account FOREIGN KEY (user_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.collection
    ADD CONSTRAINT fk_collection_owner_id_user_account FOREIGN KEY (owner_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.conversation
    ADD CONSTRAINT fk_conversation_owner_id_user_account FOREIGN KEY (owner_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.conversation_share
    ADD CONSTRAINT fk_conversation_share_conversation_id_conversation FOREIGN KEY (conversation_id) REFERENCES public.conversation(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.conversation_share
    ADD CONSTRAINT fk_conversation_share_owner_id_user_account FOREIGN KEY (owner_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT fk_delivery_address_id_notification_address FOREIGN KEY (address_id) REFERENCES public.notification_address(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT fk_delivery_notification_id_notification FOREIGN KEY (notification_id) REFERENCES public.notification(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT fk_delivery_user_id_user_account FOREIGN KEY (user_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.document
    ADD CONSTRAINT fk_document_collection_id_collection FOREIGN KEY (collection_id) REFERENCES public.collection(id);

ALTER TABLE ONLY public.document
    ADD CONSTRAINT fk_document_owner_id_user_account FOREIGN KEY (owner_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.document_page
    ADD CONSTRAINT fk_document_page_document_id_document FOREIGN KEY (document_id) REFERENCES public.document(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.file_batch
    ADD CONSTRAINT fk_file_batch_collection_id_collection FOREIGN KEY (collection_id) REFERENCES public.collection(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.file_batch
    ADD CONSTRAINT fk_file_batch_owner_id_user_account FOREIGN KEY (owner_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.inbox_item
    ADD CONSTRAINT fk_inbox_item_user_id_user_account FOREIGN KEY (user_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT fk_invitation_created_by_user_account FOREIGN KEY (created_by) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.mcp_server
    ADD CONSTRAINT fk_mcp_server_owner_id_user_account FOREIGN KEY (owner_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.message
    ADD CONSTRAINT fk_message_conversation_id_conversation FOREIGN KEY (conversation_id) REFERENCES public.conversation(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.message_feedback
    ADD CONSTRAINT fk_message_feedback_message_id_message FOREIGN KEY (message_id) REFERENCES public.message(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.message_feedback
    ADD CONSTRAINT fk_message_feedback_owner_id_user_account FOREIGN KEY (owner_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.notification_address
    ADD CONSTRAINT fk_notification_address_user_id_user_account FOREIGN KEY (user_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.notification_choice
    ADD CONSTRAINT fk_notification_choice_user_id_user_account FOREIGN KEY (user_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.notification_habits
    ADD CONSTRAINT fk_notification_habits_user_id_user_account FOREIGN KEY (user_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.notification
    ADD CONSTRAINT fk_notification_sender_id_user_account FOREIGN KEY (sender_id) REFERENCES public.user_account(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.passage_vector
    ADD CONSTRAINT fk_passage_vector_passage_id_passage FOREIGN KEY (passage_id) REFERENCES public.passage(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.passage_vector
    ADD CONSTRAINT fk_passage_vector_space_id_vector_space FOREIGN KEY (space_id) REFERENCES public.vector_space(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.password_reset
    ADD CONSTRAINT fk_password_reset_user_id_user_account FOREIGN KEY (user_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.refresh_token
    ADD CONSTRAINT fk_refresh_token_session_id_session FOREIGN KEY (session_id) REFERENCES public.session(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.run
    ADD CONSTRAINT fk_run_conversation_id_conversation FOREIGN KEY (conversation_id) REFERENCES public.conversation(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.run_event
    ADD CONSTRAINT fk_run_event_run_id_run FOREIGN KEY (run_id) REFERENCES public.run(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.run
    ADD CONSTRAINT fk_run_owner_id_user_account FOREIGN KEY (owner_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.schedule
    ADD CONSTRAINT fk_schedule_owner_id_user_account FOREIGN KEY (owner_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.schedule_tick
    ADD CONSTRAINT fk_schedule_tick_schedule_id_schedule FOREIGN KEY (schedule_id) REFERENCES public.schedule(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.session
    ADD CONSTRAINT fk_session_user_id_user_account FOREIGN KEY (user_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sign_in_mark
    ADD CONSTRAINT fk_sign_in_mark_user_id_user_account FOREIGN KEY (user_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.usage_day
    ADD CONSTRAINT fk_usage_day_user_id_user_account FOREIGN KEY (user_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.usage_month
    ADD CONSTRAINT fk_usage_month_user_id_user_account FOREIGN KEY (user_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.usage_reservation
    ADD CONSTRAINT fk_usage_reservation_user_id_user_account FOREIGN KEY (user_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.usage_user_limits
    ADD CONSTRAINT fk_usage_user_limits_user_id_user_account FOREIGN KEY (user_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.usage_warning
    ADD CONSTRAINT fk_usage_warning_user_id_user_account FOREIGN KEY (user_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.webhook
    ADD CONSTRAINT fk_webhook_owner_id_user_account FOREIGN KEY (owner_id) REFERENCES public.user_account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.passage_words
    ADD CONSTRAINT passage_words_passage_id_fkey FOREIGN KEY (passage_id) REFERENCES public.passage(id) ON DELETE CASCADE;
