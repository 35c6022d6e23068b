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

INSERT INTO jobs.application_versions (version_id, version_name, version_timestamp, created_at, application_name) VALUES ('91b014b4-2309-4246-b6ed-67e570723b4d', '1', 1795279268272, 1795279268272, 'steward');

INSERT INTO jobs.dbos_migrations (version) VALUES (125);

INSERT INTO jobs.executor (id, seen_at) VALUES ('harbour-32345-cac9de88', '2026-11-22 00:41:13.318818+08');

INSERT INTO jobs.queues (queue_id, name, concurrency, worker_concurrency, rate_limit_max, rate_limit_period_sec, priority_enabled, partition_queue, polling_interval_sec, created_at, updated_at, application_name, partition_concurrency, partition_worker_concurrency, partition_rate_limit_max, partition_rate_limit_period_sec) VALUES ('d52a53d0-4a3a-46a3-ae9e-27ed557bf7f3', 'read', NULL, 16, NULL, NULL, true, false, 0.5, 1795279268324, 1795279268316, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO jobs.queues (queue_id, name, concurrency, worker_concurrency, rate_limit_max, rate_limit_period_sec, priority_enabled, partition_queue, polling_interval_sec, created_at, updated_at, application_name, partition_concurrency, partition_worker_concurrency, partition_rate_limit_max, partition_rate_limit_period_sec) VALUES ('36009331-ba8b-4189-b74e-be1f343a85ac', 'embed', NULL, 8, NULL, NULL, true, false, 0.5, 1795279268347, 1795279268346, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO jobs.queues (queue_id, name, concurrency, worker_concurrency, rate_limit_max, rate_limit_period_sec, priority_enabled, partition_queue, polling_interval_sec, created_at, updated_at, application_name, partition_concurrency, partition_worker_concurrency, partition_rate_limit_max, partition_rate_limit_period_sec) VALUES ('f0062ba7-b1ad-4681-b3c0-2c0f5b7292ca', 'runs', NULL, 32, NULL, NULL, true, false, 0.5, 1795279268351, 1795279268350, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO jobs.queues (queue_id, name, concurrency, worker_concurrency, rate_limit_max, rate_limit_period_sec, priority_enabled, partition_queue, polling_interval_sec, created_at, updated_at, application_name, partition_concurrency, partition_worker_concurrency, partition_rate_limit_max, partition_rate_limit_period_sec) VALUES ('342106a4-05e8-44b8-acb5-f0d243ae6c82', 'now', NULL, 100, NULL, NULL, true, false, 0.25, 1795279268355, 1795279268354, 'steward', NULL, NULL, NULL, NULL);

INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fefb-ad08-7df2-ad58-2ea772a9569d', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi1hY2Y4LTdiMWUtYjQ4Mi04NjE1ZjFjMTRiMGGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLWFjZWItNzdmNi1hNmE0LWU3ODZjZDZlOTY5M5RzdS4=', 1795279269121);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fefb-ad20-7438-a30b-4725aa15cb0f', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi1hZDE5LTdmMjgtYjg1Yi02MmE2ZTA3ZjBmMDGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLWFkMTEtNzdmZS05MmJhLWYxMjhiNzFiMjYxZZRzdS4=', 1795279269150);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fefb-ad27-7823-b3f3-6cdd8fe6219e', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi1hZDE0LTdhNjgtOTI1OC02Y2FhMjkyZDM0NzGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLWFkMTEtNzdmZS05MmJhLWYxMjhiNzFiMjYxZZRzdS4=', 1795279269150);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fefb-b05d-7bbd-ae25-4815ff62360d', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi1hY2Y4LTdiMWUtYjQ4Mi04NjE1ZjFjMTRiMGGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLWFjZWItNzdmNi1hNmE0LWU3ODZjZDZlOTY5M5RzdS4=', 1795279269964);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fefb-b07b-7e11-b071-e2d63ff8c4a7', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi1hZDE5LTdmMjgtYjg1Yi02MmE2ZTA3ZjBmMDGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLWFkMTEtNzdmZS05MmJhLWYxMjhiNzFiMjYxZZRzdS4=', 1795279270005);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fefb-b18f-7b57-9011-15e9f155260a', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi1hZDE0LTdhNjgtOTI1OC02Y2FhMjkyZDM0NzGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLWFkMTEtNzdmZS05MmJhLWYxMjhiNzFiMjYxZZRzdS4=', 1795279270273);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fefb-b30f-713f-bfdc-5591b1354ba2', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi1iMzBmLTcxM2YtYmZkYy01NTkxYjEzNTRiYTKUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLWIyZTgtN2M0ZC04YmRmLWY3Y2FmYmZlYWE3MZRzdS4=', 1795279270690);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi1iM2FiLTc4ZDctYmI4YS01NzU3ZGE3YTdlMmGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLWIzOWQtNzhjMC05OGFjLTY4YTdiY2E5ZDEzMpRzdS4=', 1795279270835);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi1iNGQwLTcwZGEtOGUxZS02MTUxNzhjMjYzYjKUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLWI0YzEtNzRkNC04ZTI4LWYyZDBlYzQ3MWYyYZRzdS4=', 1795279271114);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fefb-b6a5-703f-bc97-f6f0cd0cf84c', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi1iNGQwLTcwZGEtOGUxZS02MTUxNzhjMjYzYjKUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLWI2ODMtN2RjNS04MmI1LWI2OGFmOGI4MjIwMpRzdS4=', 1795279271592);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fefb-b705-7e7a-bfee-9daabc1a53ad', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi1iNzA1LTdlN2EtYmZlZS05ZGFhYmMxYTUzYWSUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLWI2ZjktN2NkNy1hMjhiLTA1ZGYzYzM0Y2M4Y5RzdS4=', 1795279271678);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fefb-c045-78c7-b1c8-571fe55c4a6c', 'gASVQAAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi1jMDQ1LTc4YzctYjFjOC01NzFmZTU1YzRhNmOUhZSMBmt3YXJnc5R9lHUu', 1795279274036);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fefb-c22d-787c-abc0-9a6961d46cb9', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi1jMjJkLTc4N2MtYWJjMC05YTY5NjFkNDZjYjmUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLWMxZmQtN2MyYi1iMjU3LThiOTI5OTAwNTA5NZRzdS4=', 1795279274573);
INSERT INTO jobs.workflow_input (workflow_uuid, inputs, retention_timestamp) VALUES ('01a1fefb-c327-752a-bd2e-1a09ff4f38ca', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi1jMzEyLTc3ZjYtYTA5Zi0wZmUwZDhmNzg1YTSUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLWMyZmUtN2JhOC1iNTFkLWMzYTZhNzQ4MGQyZJRzdS4=', 1795279274785);

INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fefb-ad08-7df2-ad58-2ea772a9569d', 'gAROLg==', NULL, 1795279269989);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fefb-ad20-7438-a30b-4725aa15cb0f', 'gAROLg==', NULL, 1795279270015);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fefb-ad27-7823-b3f3-6cdd8fe6219e', 'gAROLg==', NULL, 1795279270291);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fefb-b07b-7e11-b071-e2d63ff8c4a7', 'gAROLg==', NULL, 1795279270578);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fefb-b05d-7bbd-ae25-4815ff62360d', 'gAROLg==', NULL, 1795279270579);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fefb-b18f-7b57-9011-15e9f155260a', 'gAROLg==', NULL, 1795279270589);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fefb-b30f-713f-bfdc-5591b1354ba2', 'gAROLg==', NULL, 1795279270806);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a', 'gAROLg==', NULL, 1795279270939);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 'gAROLg==', NULL, 1795279271539);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fefb-b6a5-703f-bc97-f6f0cd0cf84c', 'gAROLg==', NULL, 1795279271761);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fefb-b705-7e7a-bfee-9daabc1a53ad', 'gAROLg==', NULL, 1795279272014);
INSERT INTO jobs.workflow_output (workflow_uuid, output, error, retention_timestamp) VALUES ('01a1fefb-c045-78c7-b1c8-571fe55c4a6c', 'gAROLg==', NULL, 1795279274691);

INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fefb-ad08-7df2-ad58-2ea772a9569d', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-32345-cac9de88', 1795279269121, 1795279269989, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795279269847, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279269989, 'null', NULL, NULL, false, 'steward', '8abd13ee-da39-47c8-9899-acde6ef544de');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fefb-ad20-7438-a30b-4725aa15cb0f', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-32345-cac9de88', 1795279269150, 1795279270015, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795279269847, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279270015, 'null', NULL, NULL, false, 'steward', '971f2aa3-0a6b-4035-960d-b6d56e19a6ae');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fefb-ad27-7823-b3f3-6cdd8fe6219e', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-32345-cac9de88', 1795279269150, 1795279270291, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795279269847, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279270291, 'null', NULL, NULL, false, 'steward', '56d49843-de0f-4535-b10c-0b8c2c13f379');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fefb-b07b-7e11-b071-e2d63ff8c4a7', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-32345-cac9de88', 1795279270005, 1795279270578, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795279270459, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279270578, 'null', NULL, NULL, false, 'steward', 'f97b2516-79ea-434e-9f0c-1672da9e1f04');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fefb-b05d-7bbd-ae25-4815ff62360d', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-32345-cac9de88', 1795279269964, 1795279270579, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795279270459, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279270579, 'null', NULL, NULL, false, 'steward', '12b05dfe-915c-4407-b756-e251320bfda2');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fefb-b18f-7b57-9011-15e9f155260a', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-32345-cac9de88', 1795279270273, 1795279270589, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795279270459, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279270589, 'null', NULL, NULL, false, 'steward', '811b4b85-5f48-42c3-ab0d-7f1fc1b86b68');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fefb-b30f-713f-bfdc-5591b1354ba2', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-32345-cac9de88', 1795279270690, 1795279270806, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279270806, 'null', NULL, NULL, false, 'steward', '57010ee2-1c4f-4fef-a02f-2446790d65b5');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-32345-cac9de88', 1795279270835, 1795279270939, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279270939, 'null', NULL, NULL, false, 'steward', 'd9b7e75f-b34a-4f60-9de3-849aeeca744c');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-32345-cac9de88', 1795279271114, 1795279271539, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795279271423, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279271539, 'null', NULL, NULL, false, 'steward', '2cbc7bb1-31dd-41cc-8158-b7b06b363c02');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fefb-b6a5-703f-bc97-f6f0cd0cf84c', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-32345-cac9de88', 1795279271592, 1795279271761, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279271761, 'null', NULL, NULL, false, 'steward', '6167213d-536d-4c97-8033-18808d19bb4c');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fefb-b705-7e7a-bfee-9daabc1a53ad', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-32345-cac9de88', 1795279271678, 1795279272014, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795279271915, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279272014, 'null', NULL, NULL, false, 'steward', 'aa42084e-df9d-4c99-9e97-073ec50a5761');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fefb-c22d-787c-abc0-9a6961d46cb9', 'PENDING', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-32345-cac9de88', 1795279274573, 1795279274573, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, '1387ee8c-32a3-492e-8a42-b74af338cac3', NULL, 'py_pickle', NULL, false, false, NULL, 'null', NULL, NULL, false, 'steward', '1387ee8c-32a3-492e-8a42-b74af338cac3');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fefb-c045-78c7-b1c8-571fe55c4a6c', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'harbour-32345-cac9de88', 1795279274036, 1795279274691, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795279274526, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, 1795279274691, 'null', NULL, NULL, false, 'steward', '242fa062-5c90-45fc-9245-3adb1826fe93');
INSERT INTO jobs.workflow_status (workflow_uuid, status, name, authenticated_user, assumed_role, authenticated_roles, request, output, error, executor_id, created_at, updated_at, application_version, application_id, class_name, config_name, recovery_attempts, queue_name, workflow_timeout_ms, workflow_deadline_epoch_ms, inputs, started_at_epoch_ms, deduplication_id, priority, queue_partition_key, forked_from, owner_xid, parent_workflow_id, serialization, delay_until_epoch_ms, was_forked_from, rate_limited, completed_at, attributes, schedule_name, debounce_deadline_epoch_ms, is_debounced, application_name, creator_xid) VALUES ('01a1fefb-c327-752a-bd2e-1a09ff4f38ca', 'ENQUEUED', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795279274785, 1795279274785, '1', NULL, NULL, NULL, 0, 'read', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, false, false, NULL, 'null', NULL, NULL, false, 'steward', '652a1a64-9ca2-4cb3-b1df-f0129517d400');

INSERT INTO public.agent (id, owner_id, slug, name, description, instructions, models, tools, grounded, max_rounds, max_seconds, max_tokens, temperature, collection_ids, shared, active, created_at, updated_at) VALUES ('d7d63047-47c5-51c0-b8e1-da3f91d41cdd', NULL, 'assistant', 'Assistant', 'Answers questions about your documents and shows where each answer stands.', 'You are Steward, an assistant over the user''s own documents.

- Say first what the user wants to know, then what it rests on. Be brief and exact.
- When the passages you have are not enough, search again with other words, and read the whole page where a passage breaks off.
- Do sums with `calculate` and take today''s date from `now`: never guess a number or a date.
- When a question can mean two things, answer the likelier one and say which you took.
', '[]', '["search_documents","read_page","calculate","now"]', true, 10, 600, NULL, NULL, NULL, false, true, '2026-11-22 00:41:08.024602+08', '2026-11-22 00:41:08.024602+08');
INSERT INTO public.agent (id, owner_id, slug, name, description, instructions, models, tools, grounded, max_rounds, max_seconds, max_tokens, temperature, collection_ids, shared, active, created_at, updated_at) VALUES ('32fb80fb-6aab-52cb-99d5-1b99e1e029fb', NULL, 'analyst', 'Analyst', 'Compares documents and calculates with what they say, step by step.', 'You are an analyst. You compare what documents say and calculate with it.

- Begin with a plan of two to five steps, then follow it. Search once for each thing you compare, under the words that its own document would use.
- Read the page before you use a figure from it: units, dates and footnotes decide what it means.
- Do every sum with `calculate`, also the simple ones, and show the figures that went into it.
- Where two sources disagree, show both and say which is newer or closer to the matter.
- Fetch a web page only when the user names it or the documents point to it, and say that it is not one of the user''s documents.
- End with the result in one sentence, a small table when several things are compared, and what you could not find.
', '[]', '["search_documents","read_page","calculate","now","fetch_url"]', false, 20, 1200, NULL, NULL, NULL, false, true, '2026-11-22 00:41:08.028481+08', '2026-11-22 00:41:08.028481+08');
INSERT INTO public.agent (id, owner_id, slug, name, description, instructions, models, tools, grounded, max_rounds, max_seconds, max_tokens, temperature, collection_ids, shared, active, created_at, updated_at) VALUES ('0fb0539e-e1b9-5216-bbcc-872ace87731a', NULL, 'order-desk', 'Order desk', 'The tutorial''s example: looks up orders and writes to customers about them.', 'You are the order desk of a small shop. You answer questions about orders.

- Look every order up with `query_order`; never say anything about an order from memory. Ask for the number when the user has not given one.
- Report the state of the order, when it arrives and what is still to pay, in plain words.
- Send a message with `send_notification` only when the user asks for one. Write it short and friendly, with the order''s number in it; a person reads it before it goes out.
- When there is no such order, say so, and ask whether the number is right.
', '[]', '["query_order","send_notification"]', false, 10, 600, NULL, NULL, NULL, false, true, '2026-11-22 00:41:08.029955+08', '2026-11-22 00:41:08.029955+08');
INSERT INTO public.agent (id, owner_id, slug, name, description, instructions, models, tools, grounded, max_rounds, max_seconds, max_tokens, temperature, collection_ids, shared, active, created_at, updated_at) VALUES ('01a1fefb-b4b8-71ec-b139-750bec109029', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, 'Keeper', '', '', '[]', '["send_notification"]', false, 10, 600, NULL, NULL, 'null', false, true, '2026-11-22 00:41:11.096109+08', '2026-11-22 00:41:11.096109+08');

INSERT INTO public.alembic_version (version_num) VALUES ('0006');

INSERT INTO public.api_key (id, user_id, name, digest, scopes, created_at, expires_at, last_used_at) VALUES ('01a1fefb-ac8c-76c2-a7e3-777c6c275d33', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'laptop', '315803d6759433d595a4528c40d60bcb071cd15cc48abbc27114d9a07d1234ad', '["read"]', '2026-11-22 00:41:09.004393+08', NULL, NULL);

INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fefb-ab0c-7400-b759-9b56142c0c9a', '2026-11-22 00:41:08.612449+08', 'account.registered', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '127.0.0.1', '01a1fefb-aa87-73d2-9a3c-1c8b23c0450e', '{}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fefb-ab96-7205-9aa9-430eb8d94e36', '2026-11-22 00:41:08.757426+08', 'session.opened', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, NULL, NULL, '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '127.0.0.1', '01a1fefb-ab43-7f21-ba63-2826a1bfc9bc', '{"program":"python-httpx"}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fefb-abe4-7f38-b259-ede656d9e811', '2026-11-22 00:41:08.83588+08', 'account.registered', '01a1fefb-abc8-7c75-bfa7-6a179057358d', NULL, '01a1fefb-abc8-7c75-bfa7-6a179057358d', NULL, '01a1fefb-abc8-7c75-bfa7-6a179057358d', '127.0.0.1', '01a1fefb-abc7-7832-a769-5f7affb85f36', '{}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fefb-ac36-787d-95b3-bd923260ecd5', '2026-11-22 00:41:08.917889+08', 'session.opened', '01a1fefb-abc8-7c75-bfa7-6a179057358d', NULL, NULL, NULL, '01a1fefb-abc8-7c75-bfa7-6a179057358d', '127.0.0.1', '01a1fefb-abfe-7df4-ad58-3d7521713a1b', '{"program":"python-httpx"}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fefb-ac85-7eb0-9825-efd066ec3c5d', '2026-11-22 00:41:08.99747+08', 'invitation.made', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, '01a1fefb-ac80-7c05-af4a-24aa2065d238', NULL, NULL, '127.0.0.1', '01a1fefb-ac53-7749-9ac5-fc0240cb26e3', '{}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fefb-ac91-7182-997c-da467aeb83ea', '2026-11-22 00:41:09.008637+08', 'api_key.made', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, '01a1fefb-ac8c-76c2-a7e3-777c6c275d33', 'laptop', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '127.0.0.1', '01a1fefb-ac89-7003-b7b7-93cfe0e7ddff', '{"scopes":["read"]}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fefb-acd2-757a-b724-6f919196245f', '2026-11-22 00:41:09.073673+08', 'account.password_wrong', NULL, NULL, '01a1fefb-abc8-7c75-bfa7-6a179057358d', NULL, '01a1fefb-abc8-7c75-bfa7-6a179057358d', '127.0.0.1', '01a1fefb-acab-756b-8589-5cfd175bd477', '{}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fefb-b48b-768e-bddd-7ad8c345abf4', '2026-11-22 00:41:11.05099+08', 'price.changed', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, 'openai:scripted', 'openai:scripted', NULL, '127.0.0.1', '01a1fefb-b420-745f-a5b6-32e6f2c51149', '{"input":"2.00 USD","output":"8.00 USD"}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fefb-b499-7f9b-90a5-c21980fdd81f', '2026-11-22 00:41:11.065523+08', 'limits.changed', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, 'member', 'member', NULL, '127.0.0.1', '01a1fefb-b48e-7149-88f1-928ac481a559', '{"conversations":50}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fefb-b4ad-7e8c-8979-6307b09aa9c7', '2026-11-22 00:41:11.085417+08', 'limits.changed', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '127.0.0.1', '01a1fefb-b4a3-7a63-baea-04e3f4ef7d17', '{"conversations":5,"tokens":1000000}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fefb-b4bd-7c32-8110-823ef9d48992', '2026-11-22 00:41:11.096444+08', 'agent.made', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, '01a1fefb-b4b8-71ec-b139-750bec109029', 'Keeper', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '127.0.0.1', '01a1fefb-b4b0-7933-833e-d8c1bc1edefa', '{"shared":false}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fefb-b859-7181-a876-8c7dccf8e2f2', '2026-11-22 00:41:12.022037+08', 'mcp_server.added', '01a1fefb-abc8-7c75-bfa7-6a179057358d', NULL, '01a1fefb-b855-784a-bf87-2e1994071cf1', 'harbour', '01a1fefb-abc8-7c75-bfa7-6a179057358d', '127.0.0.1', '01a1fefb-b850-714f-9e38-c1e15ac88e2d', '{"transport":"http","shared":false}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fefb-c0cb-7641-a13a-8d1378b3e070', '2026-11-22 00:41:14.186975+08', 'event.declared', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, 'ferry.came', 'ferry.came', NULL, '127.0.0.1', '01a1fefb-c0c3-7750-84a7-a50380e491cc', '{}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fefb-c0de-7d47-8443-b794e306cdca', '2026-11-22 00:41:14.206383+08', 'template.changed', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, 'ferry.came', 'ferry.came, any, en', NULL, '127.0.0.1', '01a1fefb-c0d5-73cf-8ef9-dd1c3c1b5262', '{}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fefb-c16f-7d5c-8270-9bb78fd752bb', '2026-11-22 00:41:14.351299+08', 'model.added', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, '01a1fefb-c16b-7d0b-9174-f8f97aa92635', 'harbour', NULL, '127.0.0.1', '01a1fefb-c165-7486-ae68-aff163dfdae8', '{"provider":"openai"}');
INSERT INTO public.audit_entry (id, at, action, actor_id, key_id, thing_id, thing_name, person_id, address, request_id, details) VALUES ('01a1fefb-c191-7edf-8417-f699d4733b66', '2026-11-22 00:41:14.385472+08', 'webhook.made', '01a1fefb-abc8-7c75-bfa7-6a179057358d', NULL, '01a1fefb-c18f-7ddb-ab6a-299af67fc423', 'harbour.example.org', '01a1fefb-abc8-7c75-bfa7-6a179057358d', '127.0.0.1', '01a1fefb-c184-7c63-8972-81cc2623be80', '{"scope":"mine"}');

INSERT INTO public.collection (id, owner_id, name, created_at) VALUES ('01a1fefb-ace6-703f-8881-0f921793109b', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'Harbour', '2026-11-22 00:41:09.0954+08');
INSERT INTO public.collection (id, owner_id, name, created_at) VALUES ('01a1fefb-c1b6-7ee0-ad59-469b24c32bf0', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'Ferries', '2026-11-22 00:41:14.423715+08');

INSERT INTO public.conversation (id, owner_id, title, created_at, updated_at, folded, leaf_id, client_id, pinned_at, deleted_at) VALUES ('01a1fefb-b703-73f5-b904-76b408336a80', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'Leave me a second note.', '2026-11-22 00:41:11.683852+08', '2026-11-22 00:41:11.683859+08', 'leave me a second note.', '01a1fefb-b705-7efc-a2c3-fbf4deab74d4', NULL, NULL, NULL);
INSERT INTO public.conversation (id, owner_id, title, created_at, updated_at, folded, leaf_id, client_id, pinned_at, deleted_at) VALUES ('01a1fefb-b4ce-702b-a88a-a2c3fe0f1c94', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'Leave me a note.', '2026-11-22 00:41:11.118532+08', '2026-11-22 00:41:11.724599+08', 'leave me a note.', '01a1fefb-b4d0-7124-ac57-1b4e228e4460', NULL, NULL, NULL);
INSERT INTO public.conversation (id, owner_id, title, created_at, updated_at, folded, leaf_id, client_id, pinned_at, deleted_at) VALUES ('01a1fefb-b30a-7279-8628-6c1daefcb309', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'Who built the lighthouse of Corvo?', '2026-11-22 00:41:10.667373+08', '2026-11-22 00:41:10.932212+08', 'who built the lighthouse of corvo?', '01a1fefb-b3ab-7946-b5ec-6b8c2a8095f2', NULL, '2026-11-22 00:41:14.334415+08', NULL);
INSERT INTO public.conversation (id, owner_id, title, created_at, updated_at, folded, leaf_id, client_id, pinned_at, deleted_at) VALUES ('01a1fefb-c229-7bf7-a1d7-5637731229ee', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'Tell me a long story.', '2026-11-22 00:41:14.538381+08', '2026-11-22 00:41:14.538389+08', 'tell me a long story.', '01a1fefb-c22d-793f-baff-e4e1cd1ea7dd', NULL, NULL, NULL);
INSERT INTO public.conversation (id, owner_id, title, created_at, updated_at, folded, leaf_id, client_id, pinned_at, deleted_at) VALUES ('01a1fefb-c03d-708b-a222-ae8fe3b704d6', '01a1fefb-abc8-7c75-bfa7-6a179057358d', 'Who built the lighthouse of Corvo?', '2026-11-22 00:41:14.045574+08', '2026-11-22 00:41:14.648517+08', 'who built the lighthouse of corvo?', '01a1fefb-c045-798e-a8f7-ca3563463a2c', NULL, NULL, NULL);

INSERT INTO public.conversation_share (conversation_id, owner_id, token_hash, sealed, title, leaf_id, created_at, expires_at) VALUES ('01a1fefb-b30a-7279-8628-6c1daefcb309', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'ca7e4bf62a4c1fce7d0fe21f4dcfdf2ec0b4e4ae1ac63dfb9ee92023408bee9f', 'gAAAAABrAcmqeiWdG5HWI5qhIAo0JrOegBN_uQR6IQGBZ97XSCr1UvzF_sMAfxHWyMFCE8H-4v8th61_rEI6h7_P9gkHVIpIK4D20cePH1gQIowmbsKD0Iept_-knc2cnGwPimFlY_Yr', 'Who built the lighthouse of Corvo?', '01a1fefb-b3ab-7946-b5ec-6b8c2a8095f2', '2026-11-22 00:41:14.311424+08', NULL);

INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fefb-b295-7386-857b-dbdad8c02895', '01a1fefb-b282-7838-a29f-4ccd9f19a38d', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'inbox', NULL, '', '', 'en', 'corvo.txt is ready', 'You can ask about "corvo.txt" now. It has 1 page.', NULL, 'http://127.0.0.1:42129/documents/01a1fefb-acf8-7b1e-b482-8615f1c14b0a', 'sent', 0, 0, '2026-11-22 00:41:10.544894+08', NULL, '2026-11-22 00:41:10.544894+08', NULL, NULL, NULL, '2026-11-22 00:41:10.544894+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fefb-b299-7296-ad5d-c9a21c4537d0', '01a1fefb-b287-7806-8305-5c12de85904d', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'inbox', NULL, '', '', 'en', 'gone.txt is ready', 'You can ask about "gone.txt" now. It has 1 page.', NULL, 'http://127.0.0.1:42129/documents/01a1fefb-ad19-7f28-b85b-62a6e07f0f01', 'sent', 0, 0, '2026-11-22 00:41:10.553001+08', NULL, '2026-11-22 00:41:10.553001+08', NULL, NULL, NULL, '2026-11-22 00:41:10.553001+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fefb-b2a5-749a-985b-b249f0323a23', '01a1fefb-b290-750b-bfcd-ef9a272b658a', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'inbox', NULL, '', '', 'en', '灯塔.txt is ready', 'You can ask about "灯塔.txt" now. It has 1 page.', NULL, 'http://127.0.0.1:42129/documents/01a1fefb-ad14-7a68-9258-6caa292d3471', 'sent', 0, 0, '2026-11-22 00:41:10.565123+08', NULL, '2026-11-22 00:41:10.565123+08', NULL, NULL, NULL, '2026-11-22 00:41:10.565123+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fefb-b657-772d-ab5e-bb7d97dea4d0', '01a1fefb-b647-7b41-b8f6-a0a80e79d4a3', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'inbox', NULL, '', '', 'en', 'Waiting for you: send_notification', 'To answer "Leave me a note.", the tool send_notification is to be called with:

{
  "title": "Note",
  "body": "214 steps"
}

It waits for your decision until 28 Nov 2026, 16:41 (UTC). See what will happen, then decide:
http://127.0.0.1:42129/api/v1/approvals/AaH--6qQfLSNhLTgB3CfYgGh_vu00HDajh5hUXjCY7IAAQABAAAAAWsLBCf3y_uevrQvaLzNBw9eT4Bi', NULL, 'http://127.0.0.1:42129/api/v1/approvals/AaH--6qQfLSNhLTgB3CfYgGh_vu00HDajh5hUXjCY7IAAQABAAAAAWsLBCf3y_uevrQvaLzNBw9eT4Bi', 'sent', 0, 0, '2026-11-21 00:41:11.508493+08', NULL, '2026-11-22 00:41:11.508493+08', NULL, NULL, NULL, '2026-11-22 00:41:11.508493+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fefb-b6dd-7584-87c8-5150e1c15385', '01a1fefb-b6d1-7f40-890e-f2b4e5ede14d', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'inbox', NULL, '', '', 'en', 'Note', '214 steps', NULL, 'http://127.0.0.1:42129/runs/01a1fefb-b4d0-70da-8e1e-615178c263b2', 'sent', 0, 0, '2026-11-22 00:41:11.643985+08', NULL, '2026-11-22 00:41:11.643985+08', NULL, NULL, NULL, '2026-11-22 00:41:11.643985+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fefb-b749-730d-9a84-e2e145425fd0', '01a1fefb-b73a-78e3-90d5-c7600db06e7e', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'inbox', NULL, '', '', 'en', 'Your answer is there', 'Keeper has answered: Leave me a note.', NULL, 'http://127.0.0.1:42129/c/01a1fefb-b4ce-702b-a88a-a2c3fe0f1c94', 'sent', 0, 0, '2026-11-22 00:41:11.750948+08', NULL, '2026-11-22 00:41:11.750948+08', NULL, NULL, NULL, '2026-11-22 00:41:11.750948+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fefb-b836-700f-8989-33b147546fe9', '01a1fefb-b82c-78a0-86e9-efd7fdd41fa3', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'inbox', NULL, '', '', 'en', 'Waiting for you: send_notification', 'To answer "Leave me a second note.", the tool send_notification is to be called with:

{
  "title": "Second"
}

It waits for your decision until 28 Nov 2026, 16:41 (UTC). See what will happen, then decide:
http://127.0.0.1:42129/api/v1/approvals/AaH--6qQfLSNhLTgB3CfYgGh_vu3BX56v-6dqrwaU60AAQABAAAAAWsLBCcBP4gMPC_2Z8kcUg8czUFv', NULL, 'http://127.0.0.1:42129/api/v1/approvals/AaH--6qQfLSNhLTgB3CfYgGh_vu3BX56v-6dqrwaU60AAQABAAAAAWsLBCcBP4gMPC_2Z8kcUg8czUFv', 'sent', 0, 0, '2026-11-21 00:41:11.989791+08', NULL, '2026-11-22 00:41:11.989791+08', NULL, NULL, NULL, '2026-11-22 00:41:11.989791+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fefb-c113-78c4-8523-bee5b64bf76a', '01a1fefb-c109-7ffb-8d72-243f5c45b367', '01a1fefb-abc8-7c75-bfa7-6a179057358d', 'inbox', NULL, '', '', 'en', 'Ariel came', '', NULL, NULL, 'sent', 0, 0, '2026-11-22 00:41:14.25939+08', NULL, '2026-11-22 00:41:14.25939+08', NULL, NULL, NULL, '2026-11-22 00:41:14.25939+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fefb-c113-7940-ad4b-f82bf60d544e', '01a1fefb-c109-7ffb-8d72-243f5c45b367', '01a1fefb-abc8-7c75-bfa7-6a179057358d', 'webhook', '01a1fefb-c0eb-70f1-b9b6-f1941e5a3b77', 'gAAAAABrAcmqYzpJR0vFM67loQj90MYCRuGXbqjrQ2d7mScGEaHIyKPHgYoB7_LPwpIQSG4SVJPE3a-y5k0y4azKPh245URcPBkDERczepiTg2plRx-QvNPFjQFHQ7MmxXlGKD9Y39mILaJP1t3KC1BNewhQcZ8lO1TMIrsgBwEbpMsQj_1EbcsSIlTTdyieJxlCbB5O3RxDkBolgAVnTWX63DmYz06ZATvk8D82bnKRxQ32ScIjWRyl3zvvUTxYK5TTig67vEx0', 'harbour.example.org', 'en', 'Ariel came', '', NULL, NULL, 'due', 1, 0, '2026-11-22 00:41:29.130181+08', NULL, NULL, 'the receiver cannot be reached (ClientConnectorDNSError)', NULL, NULL, '2026-11-22 00:41:14.25939+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fefb-c219-76ff-838e-2f50d2451e3e', '01a1fefb-c20f-7a81-a88a-2fb7ff7f4806', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'inbox', NULL, '', '', 'en', '80 % of your conversations used', 'You have used 4 of 5 conversations this month. The limit renews on 1 Dec 2026, 00:00 (UTC).', NULL, 'http://127.0.0.1:42129/usage', 'sent', 0, 0, '2026-11-22 00:41:14.517774+08', NULL, '2026-11-22 00:41:14.517774+08', NULL, NULL, NULL, '2026-11-22 00:41:14.517774+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fefb-c2b2-7ad4-bb10-343c9e9ae3f0', '01a1fefb-c2ab-7cd9-b714-946ac3f490f9', '01a1fefb-abc8-7c75-bfa7-6a179057358d', 'inbox', NULL, '', '', 'en', 'Your answer is there', 'Steward has answered: Who built the lighthouse of Corvo?', NULL, 'http://127.0.0.1:42129/c/01a1fefb-c03d-708b-a222-ae8fe3b704d6', 'sent', 0, 0, '2026-11-22 00:41:14.674441+08', NULL, '2026-11-22 00:41:14.674441+08', NULL, NULL, NULL, '2026-11-22 00:41:14.674441+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fefb-c2b2-7b88-8783-693303a6722e', '01a1fefb-c2ab-7cd9-b714-946ac3f490f9', '01a1fefb-abc8-7c75-bfa7-6a179057358d', 'webhook', '01a1fefb-c0eb-70f1-b9b6-f1941e5a3b77', 'gAAAAABrAcmqYzpJR0vFM67loQj90MYCRuGXbqjrQ2d7mScGEaHIyKPHgYoB7_LPwpIQSG4SVJPE3a-y5k0y4azKPh245URcPBkDERczepiTg2plRx-QvNPFjQFHQ7MmxXlGKD9Y39mILaJP1t3KC1BNewhQcZ8lO1TMIrsgBwEbpMsQj_1EbcsSIlTTdyieJxlCbB5O3RxDkBolgAVnTWX63DmYz06ZATvk8D82bnKRxQ32ScIjWRyl3zvvUTxYK5TTig67vEx0', 'harbour.example.org', 'en', 'Your answer is there', 'Steward has answered: Who built the lighthouse of Corvo?', NULL, 'http://127.0.0.1:42129/c/01a1fefb-c03d-708b-a222-ae8fe3b704d6', 'due', 1, 0, '2026-11-22 00:41:26.007128+08', NULL, NULL, 'the receiver cannot be reached (ClientConnectorDNSError)', NULL, NULL, '2026-11-22 00:41:14.674441+08', NULL, NULL, NULL);
INSERT INTO public.delivery (id, notification_id, user_id, channel, address_id, target, shown, language, title, text, html, link, status, attempt, tried_before, due_at, claimed_until, sent_at, why, provider_id, digest_id, created_at, webhook_id, answered, said) VALUES ('01a1fefb-c2a6-78f4-9601-fc773ddaf3c5', '01a1fefb-c2a5-73f5-b8ad-5767efce1cfd', '01a1fefb-abc8-7c75-bfa7-6a179057358d', 'webhook', NULL, '', 'harbour.example.org', 'en', 'run.completed', '', NULL, NULL, 'due', 1, 0, '2026-11-22 00:41:25.836947+08', NULL, NULL, 'the receiver cannot be reached (ClientConnectorDNSError)', NULL, NULL, '2026-11-22 00:41:14.662549+08', '01a1fefb-c18f-7ddb-ab6a-299af67fc423', NULL, NULL);

INSERT INTO public.document (id, owner_id, collection_id, name, digest, media_type, size, status, error_code, error_en, error_zh, attempt, tries, pages, pages_done, characters, passages, vectors, text_complete, analysis, created_at, ready_at) VALUES ('01a1fefb-acf8-7b1e-b482-8615f1c14b0a', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-ace6-703f-8881-0f921793109b', 'corvo.txt', '9ac7885dbfe370273e99d2a9e40bac8aab1d5cb424f811a1deabdb5bb9f94cdb', 'text/plain', 126, 'ready', NULL, NULL, NULL, 2, 1, 1, 1, 126, 1, 1, true, NULL, '2026-11-22 00:41:09.127207+08', '2026-11-22 00:41:10.527464+08');
INSERT INTO public.document (id, owner_id, collection_id, name, digest, media_type, size, status, error_code, error_en, error_zh, attempt, tries, pages, pages_done, characters, passages, vectors, text_complete, analysis, created_at, ready_at) VALUES ('01a1fefb-ad14-7a68-9258-6caa292d3471', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, '灯塔.txt', '1f9d57f29e30bbef7a0da76f167cff0485ba30f8d0a557a095bddc2039dc054a', 'text/plain', 109, 'ready', NULL, NULL, NULL, 2, 1, 1, 1, 42, 1, 1, true, NULL, '2026-11-22 00:41:09.158692+08', '2026-11-22 00:41:10.540764+08');
INSERT INTO public.document (id, owner_id, collection_id, name, digest, media_type, size, status, error_code, error_en, error_zh, attempt, tries, pages, pages_done, characters, passages, vectors, text_complete, analysis, created_at, ready_at) VALUES ('01a1fefb-c312-77f6-a09f-0fe0d8f785a4', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, 'late.txt', 'f133e6a5b0fe21400178809f4076dcc062486c57e92f8d27bbb5bd168718ee84', 'text/plain', 44, 'queued', NULL, NULL, NULL, 0, 0, NULL, 0, 0, 0, 0, false, NULL, '2026-11-22 00:41:14.785903+08', NULL);

INSERT INTO public.document_page (document_id, n, start, text) VALUES ('01a1fefb-acf8-7b1e-b482-8615f1c14b0a', 1, 0, 'The lighthouse of Corvo was built in 1884 by Ana Duarte.
It burns rapeseed oil, and its keeper counts 214 steps each evening.
');
INSERT INTO public.document_page (document_id, n, start, text) VALUES ('01a1fefb-ad14-7a68-9258-6caa292d3471', 1, 0, '科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。
');

INSERT INTO public.embedding_choice (id, spec, url) VALUES (1, 'local', NULL);

INSERT INTO public.file_batch (id, owner_id, collection_id, document_ids, refused, cancelled, created_at) VALUES ('01a1fefb-c1e8-7a1e-83be-01b4235c4cc7', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-c1b6-7ee0-ad59-469b24c32bf0', '["01a1fefb-acf8-7b1e-b482-8615f1c14b0a"]', '{"01a1fefb-acf8-7b1e-b482-8615f1c14b0a":{"code":"file_in_another_store","en":"corvo.txt is in another vector store, and can be in one only: take it out there, or upload it once more.","zh":"corvo.txt 已在另一个向量库中；一个文件只能在一个库里，请先移出或重新上传。"}}', false, '2026-11-22 00:41:14.472667+08');

INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fefb-b295-7258-82e6-ce00112ac993', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-b282-7838-a29f-4ccd9f19a38d', 'corvo.txt is ready', 'You can ask about "corvo.txt" now. It has 1 page.', '2026-11-22 00:41:10.544894+08', NULL, 'document.ready', '/documents/01a1fefb-acf8-7b1e-b482-8615f1c14b0a');
INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fefb-b299-71e8-ae3f-916a6358e03c', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-b287-7806-8305-5c12de85904d', 'gone.txt is ready', 'You can ask about "gone.txt" now. It has 1 page.', '2026-11-22 00:41:10.553001+08', NULL, 'document.ready', '/documents/01a1fefb-ad19-7f28-b85b-62a6e07f0f01');
INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fefb-b2a5-7420-9d86-fb8bb40d0f95', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-b290-750b-bfcd-ef9a272b658a', '灯塔.txt is ready', 'You can ask about "灯塔.txt" now. It has 1 page.', '2026-11-22 00:41:10.565123+08', NULL, 'document.ready', '/documents/01a1fefb-ad14-7a68-9258-6caa292d3471');
INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fefb-b657-767e-83a5-77dfceff614e', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-b647-7b41-b8f6-a0a80e79d4a3', 'Waiting for you: send_notification', 'To answer "Leave me a note.", the tool send_notification is to be called with:

{
  "title": "Note",
  "body": "214 steps"
}

It waits for your decision until 28 Nov 2026, 16:41 (UTC). See what will happen, then decide:
http://127.0.0.1:42129/api/v1/approvals/AaH--6qQfLSNhLTgB3CfYgGh_vu00HDajh5hUXjCY7IAAQABAAAAAWsLBCf3y_uevrQvaLzNBw9eT4Bi', '2026-11-22 00:41:11.508493+08', NULL, 'run.needs_approval', '/api/v1/approvals/AaH--6qQfLSNhLTgB3CfYgGh_vu00HDajh5hUXjCY7IAAQABAAAAAWsLBCf3y_uevrQvaLzNBw9eT4Bi');
INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fefb-b6dd-74f0-9a8a-fb1ae97a13c4', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-b6d1-7f40-890e-f2b4e5ede14d', 'Note', '214 steps', '2026-11-22 00:41:11.643985+08', NULL, 'message', '/runs/01a1fefb-b4d0-70da-8e1e-615178c263b2');
INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fefb-b749-7259-b4af-85b4df354f04', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-b73a-78e3-90d5-c7600db06e7e', 'Your answer is there', 'Keeper has answered: Leave me a note.', '2026-11-22 00:41:11.750948+08', NULL, 'run.completed', '/c/01a1fefb-b4ce-702b-a88a-a2c3fe0f1c94');
INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fefb-b835-7f8a-b682-98d212872e47', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-b82c-78a0-86e9-efd7fdd41fa3', 'Waiting for you: send_notification', 'To answer "Leave me a second note.", the tool send_notification is to be called with:

{
  "title": "Second"
}

It waits for your decision until 28 Nov 2026, 16:41 (UTC). See what will happen, then decide:
http://127.0.0.1:42129/api/v1/approvals/AaH--6qQfLSNhLTgB3CfYgGh_vu3BX56v-6dqrwaU60AAQABAAAAAWsLBCcBP4gMPC_2Z8kcUg8czUFv', '2026-11-22 00:41:11.989791+08', NULL, 'run.needs_approval', '/api/v1/approvals/AaH--6qQfLSNhLTgB3CfYgGh_vu3BX56v-6dqrwaU60AAQABAAAAAWsLBCcBP4gMPC_2Z8kcUg8czUFv');
INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fefb-c113-784e-8fe0-e907f8fa73da', '01a1fefb-abc8-7c75-bfa7-6a179057358d', '01a1fefb-c109-7ffb-8d72-243f5c45b367', 'Ariel came', '', '2026-11-22 00:41:14.25939+08', NULL, 'ferry.came', NULL);
INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fefb-c219-75e7-8d44-c4a5fc89b183', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-c20f-7a81-a88a-2fb7ff7f4806', '80 % of your conversations used', 'You have used 4 of 5 conversations this month. The limit renews on 1 Dec 2026, 00:00 (UTC).', '2026-11-22 00:41:14.517774+08', NULL, 'usage.warning', '/usage');
INSERT INTO public.inbox_item (id, user_id, key, title, body, created_at, read_at, event, link) VALUES ('01a1fefb-c2b2-7a1a-9859-93c9d6946801', '01a1fefb-abc8-7c75-bfa7-6a179057358d', '01a1fefb-c2ab-7cd9-b714-946ac3f490f9', 'Your answer is there', 'Steward has answered: Who built the lighthouse of Corvo?', '2026-11-22 00:41:14.674441+08', NULL, 'run.completed', '/c/01a1fefb-c03d-708b-a222-ae8fe3b704d6');

INSERT INTO public.installation (id, name, created_at) VALUES (1, '01a1fefb-a868-72c3-bbdf-083fa79ce7fe', '2026-11-22 00:41:07.945289+08');

INSERT INTO public.invitation (id, created_by, digest, email, email_key, created_at, expires_at) VALUES ('01a1fefb-ac80-7c05-af4a-24aa2065d238', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '93703e4b285d1fb88625db3bb7ab2db71318cbdad8fcfb14e8cd5c85e451ea61', NULL, NULL, '2026-11-22 00:41:08.992699+08', '2026-11-29 00:41:08.992699+08');

INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fefb-b30f-713f-bfdc-5591b1354ba2', 0, 'passages', '[{"n":1,"document_id":"01a1fefb-acf8-7b1e-b482-8615f1c14b0a","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.9978038530460004},{"n":2,"document_id":"01a1fefb-ad14-7a68-9258-6caa292d3471","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.0208902078921445}]', 2);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fefb-b30f-713f-bfdc-5591b1354ba2', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nWho built the lighthouse of Corvo?","timestamp":"2026-11-21T16:41:10.756602Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fefb-b30f-713f-bfdc-5591b1354ba2', 2, 'message', '{"parts":[{"content":"Ana Duarte built it in 1884 [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":167,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":83,"output_tokens":7,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:41:10.761088Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:44715/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a', 0, 'passages', '[{"n":1,"document_id":"01a1fefb-acf8-7b1e-b482-8615f1c14b0a","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.96652677670666},{"n":2,"document_id":"01a1fefb-ad14-7a68-9258-6caa292d3471","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.050043537577825245}]', 2);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nHow many steps are there?","timestamp":"2026-11-21T16:41:10.882087Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a', 2, 'message', '{"parts":[{"content":"There are 214 steps [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":185,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":92,"output_tokens":5,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:41:10.882888Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:44715/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 0, 'message', '{"parts":[{"content":"Leave me a note.","timestamp":"2026-11-21T16:41:11.458749Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 1, 'message', '{"parts":[{"tool_name":"send_notification","args":"{\"title\":\"Note\",\"body\":\"214 steps\"}","tool_call_id":"call_2_0","tool_kind":null,"id":null,"provider_name":null,"provider_details":null,"part_kind":"tool-call"}],"usage":{"input_tokens":90,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":45,"output_tokens":10,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:41:11.481965Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:44715/v1","canonical_system":null,"provider_details":{"finish_reason":"tool_calls"},"provider_response_id":"chatcmpl-scripted","finish_reason":"tool_call","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 2, 'message', '{"parts":[{"content":"Done.","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":124,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":62,"output_tokens":1,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:41:11.668195Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:44715/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 11);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fefb-b705-7e7a-bfee-9daabc1a53ad', 0, 'message', '{"parts":[{"content":"Leave me a second note.","timestamp":"2026-11-21T16:41:11.962610Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fefb-b705-7e7a-bfee-9daabc1a53ad', 1, 'message', '{"parts":[{"tool_name":"send_notification","args":"{\"title\":\"Second\"}","tool_call_id":"call_2_0","tool_kind":null,"id":null,"provider_name":null,"provider_details":null,"part_kind":"tool-call"}],"usage":{"input_tokens":91,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":45,"output_tokens":10,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:41:11.970867Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:44715/v1","canonical_system":null,"provider_details":{"finish_reason":"tool_calls"},"provider_response_id":"chatcmpl-scripted","finish_reason":"tool_call","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fefb-c045-78c7-b1c8-571fe55c4a6c', 0, 'passages', '[]', 2);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fefb-c045-78c7-b1c8-571fe55c4a6c', 1, 'message', '{"parts":[{"content":"(No passage of the user''s documents matches.)\n\nWho built the lighthouse of Corvo?","timestamp":"2026-11-21T16:41:14.622357Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fefb-c045-78c7-b1c8-571fe55c4a6c', 2, 'message', '{"parts":[{"content":"Ana Duarte built it in 1884 [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":146,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":73,"output_tokens":7,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:41:14.622947Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:44715/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO public.journal_entry (run_id, n, kind, body, through_seq) VALUES ('01a1fefb-c22d-787c-abc0-9a6961d46cb9', 0, 'passages', '[{"n":1,"document_id":"01a1fefb-acf8-7b1e-b482-8615f1c14b0a","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.0013411898705780355},{"n":2,"document_id":"01a1fefb-ad14-7a68-9258-6caa292d3471","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.00015920803283208933}]', 3);

INSERT INTO public.mcp_server (id, owner_id, name, transport, url, command, environment, headers, shared, approval, tools, checked_at, error_en, error_zh, created_at) VALUES ('01a1fefb-b855-784a-bf87-2e1994071cf1', '01a1fefb-abc8-7c75-bfa7-6a179057358d', 'harbour', 'http', 'https://tools.example/mcp', 'null', '{}', '{"Authorization":"gAAAAABrAcmoKJ2e1i1seWpa31Fw1zpuM2SjHgODNPZJvyxVycfo4dyDqw0c1R0kJAayWsk5qjvn3g7Zy6lBsEXN1FIcx2pLnA=="}', false, 'effects', '[]', NULL, NULL, NULL, '2026-11-22 00:41:12.021735+08');

INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fefb-b30c-7d2f-ba87-b878be53cd9b', '01a1fefb-b30a-7279-8628-6c1daefcb309', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, NULL, 'user', 'complete', 'Who built the lighthouse of Corvo?', NULL, '[]', NULL, 0, 0, false, '2026-11-22 00:41:10.679275+08', NULL, 'who built the lighthouse of corvo?', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fefb-b30f-71a8-b527-175ea2c8fdd6', '01a1fefb-b30a-7279-8628-6c1daefcb309', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-b30c-7d2f-ba87-b878be53cd9b', '01a1fefb-b30f-713f-bfdc-5591b1354ba2', 'assistant', 'complete', 'Ana Duarte built it in 1884 [1].', true, '[{"n":1,"document_id":"01a1fefb-acf8-7b1e-b482-8615f1c14b0a","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}]', 'scripted', 167, 7, false, '2026-11-22 00:41:10.680616+08', NULL, 'ana duarte built it in 1884 [1].', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fefb-b3a4-7e5c-9e5b-3172854d20a2', '01a1fefb-b30a-7279-8628-6c1daefcb309', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-b30f-71a8-b527-175ea2c8fdd6', NULL, 'user', 'complete', 'How many steps are there?', NULL, '[]', NULL, 0, 0, false, '2026-11-22 00:41:10.830049+08', NULL, 'how many steps are there?', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fefb-b3ab-7946-b5ec-6b8c2a8095f2', '01a1fefb-b30a-7279-8628-6c1daefcb309', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-b3a4-7e5c-9e5b-3172854d20a2', '01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a', 'assistant', 'complete', 'There are 214 steps [1].', true, '[{"n":1,"document_id":"01a1fefb-acf8-7b1e-b482-8615f1c14b0a","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}]', 'scripted', 185, 5, false, '2026-11-22 00:41:10.830688+08', NULL, 'there are 214 steps [1].', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fefb-b4cf-71a4-a8e4-bac1453b7664', '01a1fefb-b4ce-702b-a88a-a2c3fe0f1c94', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, NULL, 'user', 'complete', 'Leave me a note.', NULL, '[]', NULL, 0, 0, false, '2026-11-22 00:41:11.12173+08', NULL, 'leave me a note.', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fefb-b704-79de-a576-8338e0ae71fc', '01a1fefb-b703-73f5-b904-76b408336a80', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, NULL, 'user', 'complete', 'Leave me a second note.', NULL, '[]', NULL, 0, 0, false, '2026-11-22 00:41:11.688238+08', NULL, 'leave me a second note.', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fefb-b705-7efc-a2c3-fbf4deab74d4', '01a1fefb-b703-73f5-b904-76b408336a80', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-b704-79de-a576-8338e0ae71fc', '01a1fefb-b705-7e7a-bfee-9daabc1a53ad', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, false, '2026-11-22 00:41:11.688731+08', '01a1fefb-b4b8-71ec-b139-750bec109029', NULL, NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fefb-b4d0-7124-ac57-1b4e228e4460', '01a1fefb-b4ce-702b-a88a-a2c3fe0f1c94', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-b4cf-71a4-a8e4-bac1453b7664', '01a1fefb-b4d0-70da-8e1e-615178c263b2', 'assistant', 'complete', 'Done.', NULL, '[]', 'scripted', 214, 11, false, '2026-11-22 00:41:11.122127+08', '01a1fefb-b4b8-71ec-b139-750bec109029', 'done.', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fefb-c03e-743d-826a-289fdd47c330', '01a1fefb-c03d-708b-a222-ae8fe3b704d6', '01a1fefb-abc8-7c75-bfa7-6a179057358d', NULL, NULL, 'user', 'complete', 'Who built the lighthouse of Corvo?', NULL, '[]', NULL, 0, 0, false, '2026-11-22 00:41:14.058785+08', NULL, 'who built the lighthouse of corvo?', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fefb-c22c-71c2-8684-b3edf4f78f13', '01a1fefb-c229-7bf7-a1d7-5637731229ee', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, NULL, 'user', 'complete', 'Tell me a long story.', NULL, '[]', NULL, 0, 0, false, '2026-11-22 00:41:14.545983+08', NULL, 'tell me a long story.', NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fefb-c22d-793f-baff-e4e1cd1ea7dd', '01a1fefb-c229-7bf7-a1d7-5637731229ee', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-c22c-71c2-8684-b3edf4f78f13', '01a1fefb-c22d-787c-abc0-9a6961d46cb9', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, false, '2026-11-22 00:41:14.547167+08', NULL, NULL, NULL);
INSERT INTO public.message (id, conversation_id, owner_id, parent_id, run_id, role, status, text, found, citations, model, input_tokens, output_tokens, tokens_estimated, created_at, agent_id, folded, client_id) VALUES ('01a1fefb-c045-798e-a8f7-ca3563463a2c', '01a1fefb-c03d-708b-a222-ae8fe3b704d6', '01a1fefb-abc8-7c75-bfa7-6a179057358d', '01a1fefb-c03e-743d-826a-289fdd47c330', '01a1fefb-c045-78c7-b1c8-571fe55c4a6c', 'assistant', 'complete', 'Ana Duarte built it in 1884 [1].', false, '[]', 'scripted', 146, 7, false, '2026-11-22 00:41:14.060155+08', NULL, 'ana duarte built it in 1884 [1].', NULL);

INSERT INTO public.message_feedback (message_id, owner_id, rating, reason, created_at) VALUES ('01a1fefb-b30f-71a8-b527-175ea2c8fdd6', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'up', 'It says where.', '2026-11-22 00:41:14.286554+08');

INSERT INTO public.model_connection (id, name, provider, address, key, models, context_tokens, answers, enabled, "position", tested_at, test_ms, test_error_en, test_error_zh, created_at, changed_at) VALUES ('01a1fefb-c16b-7d0b-9174-f8f97aa92635', 'harbour', 'openai', NULL, 'gAAAAABrAcmqhgUBigfVpdDRCsaaLuSuA4QBzjOpbywI2bsfjtqNtuYwjkSmzOYeG-zmVGtw74PzwmF1lEwz9R8zIdrquhDraQ==', '["gpt-x"]', NULL, false, true, 0, NULL, NULL, NULL, NULL, '2026-11-22 00:41:14.347807+08', '2026-11-22 00:41:14.347807+08');

INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fefb-b282-7838-a29f-4ccd9f19a38d', 'steward', 'document.ready 01a1fefb-acf8-7b1e-b482-8615f1c14b0a', 'document.ready', '{"name":"corvo.txt","pages":1}', '/documents/01a1fefb-acf8-7b1e-b482-8615f1c14b0a', NULL, '2026-11-22 00:41:10.53055+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fefb-b287-7806-8305-5c12de85904d', 'steward', 'document.ready 01a1fefb-ad19-7f28-b85b-62a6e07f0f01', 'document.ready', '{"name":"gone.txt","pages":1}', '/documents/01a1fefb-ad19-7f28-b85b-62a6e07f0f01', NULL, '2026-11-22 00:41:10.53553+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fefb-b290-750b-bfcd-ef9a272b658a', 'steward', 'document.ready 01a1fefb-ad14-7a68-9258-6caa292d3471', 'document.ready', '{"name":"灯塔.txt","pages":1}', '/documents/01a1fefb-ad14-7a68-9258-6caa292d3471', NULL, '2026-11-22 00:41:10.544339+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fefb-b647-7b41-b8f6-a0a80e79d4a3', 'steward', 'run.needs_approval 01a1fefb-b4d0-70da-8e1e-615178c263b2 call_2_0 1', 'run.needs_approval', '{"question":"Leave me a note.","tool":"send_notification","what":"{\n  \"title\": \"Note\",\n  \"body\": \"214 steps\"\n}","until":"2026-11-28T16:41:11.490774+00:00","decide":"/api/v1/approvals/AaH--6qQfLSNhLTgB3CfYgGh_vu00HDajh5hUXjCY7IAAQABAAAAAWsLBCf3y_uevrQvaLzNBw9eT4Bi"}', '/api/v1/approvals/AaH--6qQfLSNhLTgB3CfYgGh_vu00HDajh5hUXjCY7IAAQABAAAAAWsLBCf3y_uevrQvaLzNBw9eT4Bi', NULL, '2026-11-22 00:41:11.495744+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fefb-b6d1-7f40-890e-f2b4e5ede14d', 'steward', 'message 01a1fefb-b4d0-70da-8e1e-615178c263b2:call_2_0', 'message', '{"title":"Note","text":"214 steps"}', '/runs/01a1fefb-b4d0-70da-8e1e-615178c263b2', NULL, '2026-11-22 00:41:11.633993+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fefb-b73a-78e3-90d5-c7600db06e7e', 'steward', 'run.completed 01a1fefb-b4d0-70da-8e1e-615178c263b2', 'run.completed', '{"question":"Leave me a note.","agent":"Keeper"}', '/c/01a1fefb-b4ce-702b-a88a-a2c3fe0f1c94', NULL, '2026-11-22 00:41:11.738581+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fefb-b82c-78a0-86e9-efd7fdd41fa3', 'steward', 'run.needs_approval 01a1fefb-b705-7e7a-bfee-9daabc1a53ad call_2_0 1', 'run.needs_approval', '{"question":"Leave me a second note.","tool":"send_notification","what":"{\n  \"title\": \"Second\"\n}","until":"2026-11-28T16:41:11.975342+00:00","decide":"/api/v1/approvals/AaH--6qQfLSNhLTgB3CfYgGh_vu3BX56v-6dqrwaU60AAQABAAAAAWsLBCcBP4gMPC_2Z8kcUg8czUFv"}', '/api/v1/approvals/AaH--6qQfLSNhLTgB3CfYgGh_vu3BX56v-6dqrwaU60AAQABAAAAAWsLBCcBP4gMPC_2Z8kcUg8czUFv', NULL, '2026-11-22 00:41:11.980565+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fefb-c109-7ffb-8d72-243f5c45b367', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, 'ferry.came', '{"name":"Ariel"}', NULL, '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '2026-11-22 00:41:14.250025+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fefb-c20f-7a81-a88a-2fb7ff7f4806', 'steward', 'usage.warning 01a1fefb-aa90-7cb4-8d84-b4e007709f62 until 2026-12-01 conversations 80 of 5', 'usage.warning', '{"what":"conversations","percent":80,"used":4,"limit":5,"currency":"","renews":"2026-12-01T00:00:00+00:00"}', '/usage', NULL, '2026-11-22 00:41:14.511699+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fefb-c2a5-73f5-b8ad-5767efce1cfd', 'facts', 'run.completed 01a1fefb-c045-78c7-b1c8-571fe55c4a6c', 'run.completed', '{"id":"01a1fefb-c045-78c7-b1c8-571fe55c4a6c","status":"completed","agent_id":null,"conversation_id":"01a1fefb-c03d-708b-a222-ae8fe3b704d6","message_id":"01a1fefb-c045-798e-a8f7-ca3563463a2c","found":false,"confidence":0.0,"model":"scripted","rounds":1,"stopped_by":null,"usage":{"input_tokens":146,"output_tokens":7,"total_tokens":153,"estimated":false},"cost_micros":null,"worked_ms":31,"error":null,"created_at":"2026-11-21T16:41:14.054383Z","started_at":"2026-11-21T16:41:14.565468Z","finished_at":"2026-11-21T16:41:14.643731Z","user_id":"01a1fefb-abc8-7c75-bfa7-6a179057358d"}', NULL, '01a1fefb-abc8-7c75-bfa7-6a179057358d', '2026-11-22 00:41:14.661284+08');
INSERT INTO public.notification (id, scope, key, event, "values", link, sender_id, created_at) VALUES ('01a1fefb-c2ab-7cd9-b714-946ac3f490f9', 'steward', 'run.completed 01a1fefb-c045-78c7-b1c8-571fe55c4a6c', 'run.completed', '{"question":"Who built the lighthouse of Corvo?","agent":""}', '/c/01a1fefb-c03d-708b-a222-ae8fe3b704d6', NULL, '2026-11-22 00:41:14.667856+08');

INSERT INTO public.notification_address (id, user_id, channel, label, target, shown, created_at, broken_at) VALUES ('01a1fefb-c0eb-70f1-b9b6-f1941e5a3b77', '01a1fefb-abc8-7c75-bfa7-6a179057358d', 'webhook', '', 'gAAAAABrAcmqYzpJR0vFM67loQj90MYCRuGXbqjrQ2d7mScGEaHIyKPHgYoB7_LPwpIQSG4SVJPE3a-y5k0y4azKPh245URcPBkDERczepiTg2plRx-QvNPFjQFHQ7MmxXlGKD9Y39mILaJP1t3KC1BNewhQcZ8lO1TMIrsgBwEbpMsQj_1EbcsSIlTTdyieJxlCbB5O3RxDkBolgAVnTWX63DmYz06ZATvk8D82bnKRxQ32ScIjWRyl3zvvUTxYK5TTig67vEx0', 'harbour.example.org', '2026-11-22 00:41:14.219082+08', NULL);

INSERT INTO public.notification_choice (user_id, event, channel, wanted) VALUES ('01a1fefb-abc8-7c75-bfa7-6a179057358d', 'ferry.came', 'webhook', true);

INSERT INTO public.notification_event (name, "values", about, usual, must_tell, created_at) VALUES ('ferry.came', '{"name":"text"}', 'A ferry came.', '["inbox"]', false, '2026-11-22 00:41:14.186841+08');

INSERT INTO public.notification_habits (user_id, zone, quiet_from, quiet_to, digest, digest_hour) VALUES ('01a1fefb-abc8-7c75-bfa7-6a179057358d', 'UTC', NULL, NULL, 'daily', 8);

INSERT INTO public.notification_template (event, channel, language, title, text, html, changed_at) VALUES ('ferry.came', 'any', 'en', '{{ name }} came', '', NULL, '2026-11-22 00:41:14.204079+08');

INSERT INTO public.owner_words (owner_id, passages, words) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 2, 48);

INSERT INTO public.passage (id, owner_id, collection_id, document_id, n, page, start, "end", text) VALUES (1, '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-ace6-703f-8881-0f921793109b', '01a1fefb-acf8-7b1e-b482-8615f1c14b0a', 0, 1, 0, 125, 'The lighthouse of Corvo was built in 1884 by Ana Duarte.
It burns rapeseed oil, and its keeper counts 214 steps each evening.');
INSERT INTO public.passage (id, owner_id, collection_id, document_id, n, page, start, "end", text) VALUES (3, '01a1fefb-aa90-7cb4-8d84-b4e007709f62', NULL, '01a1fefb-ad14-7a68-9258-6caa292d3471', 0, 1, 0, 41, '科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。');

INSERT INTO public.passage_vector_1 (passage_id, owner_id, vector) VALUES (1, '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '[-0.018951416,0.05859375,0.0041007996,0.013580322,-0.042053223,-0.04562378,-0.12683105,0.0003414154,-0.08099365,0.005027771,0.027709961,-0.064453125,-0.026412964,-0.037384033,-0.016281128,-0.037902832,-0.06939697,-0.06970215,0.09082031,-0.089660645,0.062469482,-0.039855957,0.016052246,-0.0017194748,0.04711914,0.1005249,-0.04095459,0.0017290115,0.06756592,-0.027908325,0.062286377,-0.034118652,-0.10546875,0.010383606,0.012664795,0.01663208,0.035186768,-0.0690918,0.105651855,0.071777344,-0.022903442,0.012527466,0.019851685,-0.026641846,-0.052520752,0.01727295,-0.02909851,-0.10394287,0.013374329,-0.0725708,0.041534424,0.07446289,-0.012527466,-0.06335449,0.030944824,-0.08215332,-0.040100098,0.006454468,0.0770874,0.014968872,0.06951904,-0.008026123,-0.058166504,-0.022521973,-0.07543945,-0.07745361,-0.015960693,-0.08001709,0.046142578,0.020965576,0.07318115,-0.029785156,0.014770508,-0.09246826,-0.083740234,0.019714355,-0.011566162,0.007843018,-0.08843994,-0.071899414,0.023483276,0.0037956238,0.016296387,0.13549805,0.041046143,0.026931763,0.00050354004,-0.037384033,0.11859131,0.013053894,0.0013961792,0.0009331703,-0.1038208,0.028717041,0.052093506,0.05142212,-0.028793335,0.10467529,-0.070251465,-0.058013916,0.02015686,-0.009742737,-0.11022949,0.011489868,-0.057800293,-0.01890564,0.038635254,0.09643555,0.058410645,0.046966553,-0.032562256,0.002418518,0.07647705,-0.013465881,-0.015510559,-0.0017528534,-0.020431519,-0.031280518,0.064575195,0.052886963,0.08605957,-0.058898926,0.011299133,0.01486969,-0.009735107,-0.039764404,0.0703125,-0,0.009284973,0.074645996,-0.03677368,0.014144897,0.057495117,0.0046920776,-0.060668945,0.05606079,-0.082336426,-0.081604004,0.025146484,-0.06628418,-0.11450195,0.060668945,0.011260986,-0.042541504,0.06829834,0.0016117096,-0.06524658,-0.10235596,-0.015106201,-0.026901245,-0.0061569214,0.048034668,-0.0099105835,0.03164673,-0.049194336,-0.022781372,-0.09674072,0.028244019,0.04119873,-0.046447754,0.064819336,0.06427002,0.0030136108,-0.0067481995,-0.0011463165,-0.051513672,-0.10168457,-0.027053833,0.07281494,0.039520264,0.015235901,0.06124878,0.013053894,0.06341553,-0.05807495,0.046875,0.03866577,0.03970337,-0.022369385,0.06890869,-0.086242676,0.011497498,0.057128906,0.10253906,-0.078430176,-0.046173096,0.11773682,0.029327393,0.017242432,0.07055664,0.03668213,0.0725708,0.027709961,-0.05456543,-0.0062065125,0.01966858,0.05947876,0.0011701584,-0.04711914,-0.035461426,-0.026351929,-0.0029411316,0.03857422,0.0814209,0.023864746,-0.017105103,-0.015960693,0.012702942,-0.023071289,0.018936157,0.05303955,-0.033325195,0.07006836,-0.00030064583,-0.045410156,0.046783447,-0.058166504,-0.009170532,0.055877686,-0.012779236,0.05117798,-0.12158203,-0.13452148,-0,0.010643005,1.9431114e-05,0.04309082,-0.07208252,-0.0368042,-0.011512756,-0.0871582,-0.035583496,0.008491516,0.026687622,0.022003174,-0.067993164,0.048583984,0.053985596,-0.015220642,0.0690918,0.07342529,0.04559326,-0.037322998,-0.0016307831,0.025177002,0.032806396,-0.028945923,-0.0009198189,-0.043273926,0.07293701,0.035614014,-0.08337402,-0.023773193,-0.0026187897,0.005241394,0.0016956329,-0.05038452,0.046661377,-0.039031982,0.064086914,0.049865723,0.04788208,0.0031547546,0.018508911,0.085754395,-0.019332886,0.01751709,-0.016494751,0.00043845177,-0.11755371,0.030181885,-0.016036987,0.013374329,0.050354004,0.0231781,-0.022628784,-0.060516357,0.016662598,0.048858643,-0.062286377,0.038238525,0.0030212402,-0.0036449432,-0.033935547,0.059265137,0.018920898,0.00010675192,0.11199951,0.00014150143,0.03652954,0.019714355,-0.0068130493,-0.047729492,0.05734253,-0.015487671,0.0129470825,-0.065979004,0.014289856,-0.0592041,-0.0067481995,-0.0013380051,0.009674072,-0.10827637,-0.0025749207,-0.059692383,-0.055236816,-0.02835083,-0.013290405,0.0061416626,-0.056671143,0.03756714,-0.091674805,0.0014543533,0.01889038,-0.0004386902,-0.025466919,-0.0036258698,0.00061893463,-0.0132369995,-0,0.007659912,0.07763672,-0.028259277,0.017578125,0.06719971,-0.037475586,0.033569336,-0.0031776428,-0.039215088,-0.04159546,-0.0038890839,-0.01852417,0.078125,0.07446289,0.053253174,-0.051818848,0.036010742,0.012611389,-0.029418945,-0.081970215,0.023132324,-0.052825928,0.04046631,-0.0030059814,-0.032470703,0.05517578,0.067993164,0.022094727,0.056243896,-0.032562256,0.023590088,0.0435791,0.011634827,-0.016281128,0.001666069,-0.028701782,0.018920898,-0.033447266,-0.09503174,-0.020950317,-0.043670654,0.062438965,0.025146484,0.06124878,0.07836914,0.09643555,-0.0077056885,-0.09674072,-0.06854248,0.04724121,0.068603516,0.026123047,0.097839355,0.06488037,0.048309326,-0.06488037,0.028335571,-0.01625061,0.0016651154,-0.047332764,0.020874023,0.064941406,0.018920898,0.011375427]');
INSERT INTO public.passage_vector_1 (passage_id, owner_id, vector) VALUES (3, '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '[0.018676758,0.14746094,0.004386902,0.006996155,-0.08605957,0.036712646,0.040252686,-0.017242432,-0.056549072,0.023925781,0.16516113,-0.10235596,0.007030487,-0.08288574,-0.026443481,0.010818481,-0.08337402,0.032440186,-0.014854431,-0.022842407,-0.017089844,0.04296875,0.008872986,0.012794495,-0.0335083,0.03604126,-0.04953003,-0.08148193,0.06384277,0.061920166,-0.08087158,0.050079346,0.06939697,-0.023956299,0.018478394,0.02973938,0.007896423,0.01979065,-0.007320404,0.042297363,-0.043884277,-0.02279663,0.053833008,-0.09197998,0.027770996,0.026260376,0.0064086914,0.03173828,0.012573242,0.022659302,-0.048065186,0.031219482,-0.03111267,-0.011062622,0.04727173,-0.04650879,0.022369385,-0.068847656,-0.055267334,0.022216797,-0.05999756,0.070373535,0.076538086,0.014038086,-0.009651184,-0.039764404,0.07904053,-0.0602417,-0.054382324,0.012825012,0.037719727,-0.015258789,-0.0049934387,-0.016616821,-0.07940674,-0.0927124,0.012863159,-0.0063667297,-0.008384705,-0.064331055,-0.020141602,-0.0004992485,0.047210693,-0.025421143,-0.03652954,0.049682617,-0.09484863,-0.07800293,0.00052165985,-0.08282471,-0.006866455,0.04852295,0.011932373,0.046417236,-0.0032367706,-0.012313843,-0.04638672,0.0061683655,-0.033416748,0.024124146,0.020568848,0.0005784035,-0.029556274,0.084228516,-0.061706543,-0.072387695,-0.054656982,-0.07635498,-0.024749756,0.063964844,0.029510498,-0.09234619,-0.03567505,-0.027252197,0.025848389,-0.008422852,-0.05871582,-0.032318115,-0.018463135,0.046936035,-0.010734558,-0.0016183853,-0.097351074,-0.028640747,-0.109313965,-0.006664276,0.08123779,0,0.0049095154,0.010604858,-0.0028362274,0.019683838,0.007118225,-0.057739258,-0.027648926,-0.03677368,-0.0032234192,-0.022521973,0.0027694702,-0.08746338,-0.07733154,-0.035247803,-0.0010547638,0.018112183,-0.03970337,-0.04626465,0.09869385,-0.073791504,0.03164673,-0.036499023,-0.008468628,-0.03677368,0.020996094,0.043945312,0.036895752,-0.08105469,-0.032226562,0.023071289,0.07110596,-0.018127441,-0.043701172,-0.0725708,-0.05935669,-0.06994629,0.017425537,0.01373291,-0.02670288,0.043029785,0.012191772,-0.008506775,0.02166748,-0.045654297,0.044006348,0.062683105,0.03918457,-0.021087646,0.11090088,-0.0340271,-0.085876465,-0.040496826,-0.061035156,0.005092621,-0.0046424866,-0.11401367,-0.07879639,0.04296875,-0.052459717,-0.021713257,0.020874023,-0.06958008,0.01675415,0.046417236,-0.043304443,-0.024169922,0.0049476624,-0.033813477,0.027877808,-0.04736328,-0.04562378,-0.023391724,0.045043945,-0.029693604,-0.061950684,0.03048706,0.013626099,-0.004714966,0.04458618,0.014373779,-0.0446167,0.073791504,-0.029266357,0.049102783,0.062561035,0.014793396,0.019821167,0.04748535,0.0496521,0.025405884,-0.11920166,0.05026245,0.042266846,-0.001876831,-0.015487671,-0,0.02154541,0.046203613,-0.049682617,-0.03555298,0.05908203,-0.070251465,-0.023620605,0.10217285,0.028076172,-0.009635925,-0.02279663,-0.019332886,0.004333496,0.013420105,0.004333496,-0.003036499,0.016357422,0.14208984,-0.044311523,0.0088272095,-0.057006836,-0.0927124,-0.07922363,-0.02407837,0.0040130615,0.02722168,0.053863525,-0.15979004,-0.024002075,0.009307861,-0.022979736,-0.03414917,-0.037322998,0.12084961,-0.02671814,-0.033447266,0.0692749,-0.11730957,-0.08111572,0.019104004,0.018615723,0.07141113,0.101501465,0.039489746,0.03164673,0.0025920868,-0.0769043,-0.04309082,-0.054534912,-0.0259552,0.1060791,-0.043640137,0.046203613,-0.066833496,-0.007713318,-0.0012159348,0.007949829,0.009887695,0.0040626526,-0.005317688,-0.032440186,0.013786316,-0.08276367,0.044158936,-0.055358887,0.034576416,0.044433594,-0.011581421,0.015808105,-0.09375,0.091918945,-0.025283813,-0.028717041,0.062561035,-0.05871582,0.04901123,-0.030303955,0.05593872,0.046051025,0.0037975311,-0.061584473,-0.019927979,-0.042755127,0.056396484,-0.09075928,-0.0713501,0.022415161,-0.008354187,-0.02218628,-0.03656006,-0.029388428,-0.03677368,-0.022109985,-0.025390625,0.06530762,-5.9604645e-08,0.021072388,-0.0635376,-0.019012451,-0.04562378,0.031433105,-0.017868042,0.00040769577,-0.0014219284,0.043945312,-0.01991272,-0.034942627,0.028198242,-0.006511688,0.06506348,-0.01638794,-0.03274536,-0.028625488,0.052124023,0.020462036,-0.053833008,0.05706787,0.004497528,0.043640137,-0.06781006,-0.076049805,0.06640625,-0.05444336,-0.025222778,-0.1171875,-0.01096344,-0.015464783,0.009223938,-0.023635864,-0.06854248,0.018722534,0.052520752,0.07946777,-0.051208496,-0.0045433044,-0.097351074,0.03945923,-0.0076026917,0.055480957,0.010887146,0.15100098,-0.013931274,0.058013916,0.03186035,-0.052642822,0.004196167,0.01890564,0.036254883,0.11126709,-0.031280518,-0.08300781,-0.047302246,0.025756836,-0.027450562,0.024749756,0.012939453,0.16918945,0.028244019,-0.035217285,0.019714355]');

INSERT INTO public.passage_words (passage_id, scope, words, often, times, length) VALUES (1, '{01a1fefb-aa90-7cb4-8d84-b4e007709f62,01a1fefb-acf8-7b1e-b482-8615f1c14b0a,01a1fefb-ace6-703f-8881-0f921793109b}', '{by,keeper,in,1884,corvo,duart,ana,its,each,rapese,the,burn,of,step,and,oil,214,lighthous,count,it,even,built,was}', '{}', '{1,1,1,1,2,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1}', 24);
INSERT INTO public.passage_words (passage_id, scope, words, often, times, length) VALUES (3, '{01a1fefb-aa90-7cb4-8d84-b4e007709f62,01a1fefb-ad14-7a68-9258-6caa292d3471}', '{看守,尔特,岛,级,建造,数,沃,阿尔特,科尔,的,安娜,建于,214,台阶,灯塔,人,杜阿尔,每晚,1884,由,杜阿尔特,年}', '{灯塔}', '{1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,1,1,1,1,1,1,1}', 24);

INSERT INTO public.push_key (id, sealed, created_at) VALUES (1, 'gAAAAABrAcmjCelwF-PQudTPggYH7Vk5yw_FNNjWxcxxKDRNLOiu33hnfkjb4LqmPo68BY2sUy4vVAWzr69BE9oKeBQS8aZiTO2mPpCu2mhu65JVY0vFLKRczWMr1Pu0x-VSdPc8pl9MoZDZ8oB8qYlVKPUXKhZqS4CQxfhGDX04-sgcNnLFD0uXK6ZHfwUMdALBGFtMdPVzFTKsslVfgg8M8kYteajqFOd1vthMPbupnGiGkxAEpwkAfO1xTd14AtIRnL_sannxQ1f2JFe-P5XjrvL_x4z2AtfNYC-BnkBWxlVk2NxX07Qzvbzy2779qNll2HFKP0TE1BEaLuG0B09Kb_gXiE3ZMrAibUBUEw9Sz0VfqA0eJlv6A3gbcUR8fKfk95jEr3o0qsW9ofLX9POWJEejSDtl3A==', '2026-11-22 00:41:07.994969+08');

INSERT INTO public.refresh_token (digest, session_id, rotated_at, expires_at) VALUES ('9c2020dad5ad28087fa45c031695edea48ae12c3dfbe98a5e861c44beeecd0ad', '01a1fefb-ab98-709d-ab0a-3a686b7707aa', NULL, '2026-12-22 00:41:08.690382+08');
INSERT INTO public.refresh_token (digest, session_id, rotated_at, expires_at) VALUES ('fe3dfd378921d83bcd83b4052bbcdef4834b10bd995338f7508b4386d6a8300e', '01a1fefb-ac37-781e-b28a-261daa205ded', NULL, '2026-12-22 00:41:08.864426+08');

INSERT INTO public.run (id, owner_id, conversation_id, asked_id, message_id, agent_id, status, attempt, cancel_requested, question, collection_ids, document_ids, model, output, found, confidence, citations, rounds, input_tokens, output_tokens, tokens_estimated, error_code, error_en, error_zh, created_at, started_at, finished_at, definition, language, warnings, job_id, cost_micros, worked_ms, stopped_by, error_facts, tries, background) VALUES ('01a1fefb-b30f-713f-bfdc-5591b1354ba2', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-b30a-7279-8628-6c1daefcb309', '01a1fefb-b30c-7d2f-ba87-b878be53cd9b', '01a1fefb-b30f-71a8-b527-175ea2c8fdd6', NULL, 'completed', 1, false, 'Who built the lighthouse of Corvo?', 'null', 'null', 'scripted', 'Ana Duarte built it in 1884 [1].', true, 0.9978038530460004, '[{"n":1,"document_id":"01a1fefb-acf8-7b1e-b482-8615f1c14b0a","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}]', 1, 167, 7, false, NULL, NULL, NULL, '2026-11-22 00:41:10.67535+08', '2026-11-22 00:41:10.695656+08', '2026-11-22 00:41:10.791706+08', 'null', 'en', NULL, '01a1fefb-b30f-713f-bfdc-5591b1354ba2', NULL, 62, NULL, NULL, 0, false);
INSERT INTO public.run (id, owner_id, conversation_id, asked_id, message_id, agent_id, status, attempt, cancel_requested, question, collection_ids, document_ids, model, output, found, confidence, citations, rounds, input_tokens, output_tokens, tokens_estimated, error_code, error_en, error_zh, created_at, started_at, finished_at, definition, language, warnings, job_id, cost_micros, worked_ms, stopped_by, error_facts, tries, background) VALUES ('01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-b30a-7279-8628-6c1daefcb309', '01a1fefb-b3a4-7e5c-9e5b-3172854d20a2', '01a1fefb-b3ab-7946-b5ec-6b8c2a8095f2', NULL, 'completed', 1, false, 'How many steps are there?', 'null', 'null', 'scripted', 'There are 214 steps [1].', true, 0.96652677670666, '[{"n":1,"document_id":"01a1fefb-acf8-7b1e-b482-8615f1c14b0a","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}]', 1, 185, 5, false, NULL, NULL, NULL, '2026-11-22 00:41:10.82816+08', '2026-11-22 00:41:10.844515+08', '2026-11-22 00:41:10.930016+08', 'null', 'en', NULL, '01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a', NULL, 65, NULL, NULL, 0, false);
INSERT INTO public.run (id, owner_id, conversation_id, asked_id, message_id, agent_id, status, attempt, cancel_requested, question, collection_ids, document_ids, model, output, found, confidence, citations, rounds, input_tokens, output_tokens, tokens_estimated, error_code, error_en, error_zh, created_at, started_at, finished_at, definition, language, warnings, job_id, cost_micros, worked_ms, stopped_by, error_facts, tries, background) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-b4ce-702b-a88a-a2c3fe0f1c94', '01a1fefb-b4cf-71a4-a8e4-bac1453b7664', '01a1fefb-b4d0-7124-ac57-1b4e228e4460', '01a1fefb-b4b8-71ec-b139-750bec109029', 'completed', 2, false, 'Leave me a note.', 'null', 'null', 'scripted', 'Done.', NULL, NULL, '[]', 2, 214, 11, false, NULL, NULL, NULL, '2026-11-22 00:41:11.120562+08', '2026-11-22 00:41:11.433134+08', '2026-11-22 00:41:11.721234+08', '{"name":"Keeper","instructions":"","models":[],"tools":["send_notification"],"grounded":false,"max_rounds":10,"max_seconds":600.0,"max_tokens":null,"temperature":null,"brought":null}', 'en', NULL, '01a1fefb-b6a5-703f-bc97-f6f0cd0cf84c', NULL, 164, NULL, NULL, 0, true);
INSERT INTO public.run (id, owner_id, conversation_id, asked_id, message_id, agent_id, status, attempt, cancel_requested, question, collection_ids, document_ids, model, output, found, confidence, citations, rounds, input_tokens, output_tokens, tokens_estimated, error_code, error_en, error_zh, created_at, started_at, finished_at, definition, language, warnings, job_id, cost_micros, worked_ms, stopped_by, error_facts, tries, background) VALUES ('01a1fefb-b705-7e7a-bfee-9daabc1a53ad', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-b703-73f5-b904-76b408336a80', '01a1fefb-b704-79de-a576-8338e0ae71fc', '01a1fefb-b705-7efc-a2c3-fbf4deab74d4', '01a1fefb-b4b8-71ec-b139-750bec109029', 'waiting_approval', 1, false, 'Leave me a second note.', 'null', 'null', 'scripted', NULL, NULL, NULL, '[]', 1, 91, 10, false, NULL, NULL, NULL, '2026-11-22 00:41:11.686694+08', '2026-11-22 00:41:11.933817+08', NULL, '{"name":"Keeper","instructions":"","models":[],"tools":["send_notification"],"grounded":false,"max_rounds":10,"max_seconds":600.0,"max_tokens":null,"temperature":null,"brought":null}', 'en', NULL, '01a1fefb-b705-7e7a-bfee-9daabc1a53ad', NULL, 54, NULL, NULL, 0, true);
INSERT INTO public.run (id, owner_id, conversation_id, asked_id, message_id, agent_id, status, attempt, cancel_requested, question, collection_ids, document_ids, model, output, found, confidence, citations, rounds, input_tokens, output_tokens, tokens_estimated, error_code, error_en, error_zh, created_at, started_at, finished_at, definition, language, warnings, job_id, cost_micros, worked_ms, stopped_by, error_facts, tries, background) VALUES ('01a1fefb-c22d-787c-abc0-9a6961d46cb9', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '01a1fefb-c229-7bf7-a1d7-5637731229ee', '01a1fefb-c22c-71c2-8684-b3edf4f78f13', '01a1fefb-c22d-793f-baff-e4e1cd1ea7dd', NULL, 'running', 1, false, 'Tell me a long story.', 'null', 'null', NULL, NULL, false, 0.0013411898705780355, '[]', 0, 0, 0, false, NULL, NULL, NULL, '2026-11-22 00:41:14.542191+08', '2026-11-22 00:41:14.585333+08', NULL, 'null', 'en', '[{"kind":"conversations","percent":80,"used":4,"limit":5,"renews_at":"2026-12-01T00:00:00+00:00"}]', '01a1fefb-c22d-787c-abc0-9a6961d46cb9', NULL, 0, NULL, NULL, 0, false);
INSERT INTO public.run (id, owner_id, conversation_id, asked_id, message_id, agent_id, status, attempt, cancel_requested, question, collection_ids, document_ids, model, output, found, confidence, citations, rounds, input_tokens, output_tokens, tokens_estimated, error_code, error_en, error_zh, created_at, started_at, finished_at, definition, language, warnings, job_id, cost_micros, worked_ms, stopped_by, error_facts, tries, background) VALUES ('01a1fefb-c045-78c7-b1c8-571fe55c4a6c', '01a1fefb-abc8-7c75-bfa7-6a179057358d', '01a1fefb-c03d-708b-a222-ae8fe3b704d6', '01a1fefb-c03e-743d-826a-289fdd47c330', '01a1fefb-c045-798e-a8f7-ca3563463a2c', NULL, 'completed', 1, false, 'Who built the lighthouse of Corvo?', 'null', 'null', 'scripted', 'Ana Duarte built it in 1884 [1].', false, 0, '[]', 1, 146, 7, false, NULL, NULL, NULL, '2026-11-22 00:41:14.054383+08', '2026-11-22 00:41:14.565468+08', '2026-11-22 00:41:14.643731+08', 'null', 'en', NULL, '01a1fefb-c045-78c7-b1c8-571fe55c4a6c', NULL, 31, NULL, NULL, 0, true);

INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b30f-713f-bfdc-5591b1354ba2', 1, 'run.started', '{"run_id":"01a1fefb-b30f-713f-bfdc-5591b1354ba2","seq":1,"type":"run.started","conversation_id":"01a1fefb-b30a-7279-8628-6c1daefcb309","message_id":"01a1fefb-b30f-71a8-b527-175ea2c8fdd6","agent_id":null,"question":"Who built the lighthouse of Corvo?"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b30f-713f-bfdc-5591b1354ba2', 2, 'step', '{"run_id":"01a1fefb-b30f-713f-bfdc-5591b1354ba2","seq":2,"type":"step","kind":"search","query":"Who built the lighthouse of Corvo?","passages":2}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b30f-713f-bfdc-5591b1354ba2', 3, 'step', '{"run_id":"01a1fefb-b30f-713f-bfdc-5591b1354ba2","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b30f-713f-bfdc-5591b1354ba2', 4, 'text.delta', '{"run_id":"01a1fefb-b30f-713f-bfdc-5591b1354ba2","seq":4,"type":"text.delta","text":"Ana Duarte built it in 1884 [1]."}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b30f-713f-bfdc-5591b1354ba2', 5, 'step.finished', '{"run_id":"01a1fefb-b30f-713f-bfdc-5591b1354ba2","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":167,"output_tokens":7,"estimated":false,"cost_micros":null,"ms":15}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b30f-713f-bfdc-5591b1354ba2', 6, 'citation', '{"run_id":"01a1fefb-b30f-713f-bfdc-5591b1354ba2","seq":6,"type":"citation","n":1,"document_id":"01a1fefb-acf8-7b1e-b482-8615f1c14b0a","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b30f-713f-bfdc-5591b1354ba2', 7, 'usage', '{"run_id":"01a1fefb-b30f-713f-bfdc-5591b1354ba2","seq":7,"type":"usage","input_tokens":167,"output_tokens":7,"total_tokens":174,"estimated":false,"model":"scripted"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b30f-713f-bfdc-5591b1354ba2', 8, 'run.completed', '{"run_id":"01a1fefb-b30f-713f-bfdc-5591b1354ba2","seq":8,"type":"run.completed","conversation_id":"01a1fefb-b30a-7279-8628-6c1daefcb309","message_id":"01a1fefb-b30f-71a8-b527-175ea2c8fdd6","found":true,"usage":{"input_tokens":167,"output_tokens":7,"total_tokens":174,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a', 1, 'run.started', '{"run_id":"01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a","seq":1,"type":"run.started","conversation_id":"01a1fefb-b30a-7279-8628-6c1daefcb309","message_id":"01a1fefb-b3ab-7946-b5ec-6b8c2a8095f2","agent_id":null,"question":"How many steps are there?"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a', 2, 'step', '{"run_id":"01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a","seq":2,"type":"step","kind":"search","query":"How many steps are there?","passages":2}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a', 3, 'step', '{"run_id":"01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a', 4, 'text.delta', '{"run_id":"01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a","seq":4,"type":"text.delta","text":"There are 214 steps [1]."}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a', 5, 'step.finished', '{"run_id":"01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":185,"output_tokens":5,"estimated":false,"cost_micros":null,"ms":34}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a', 6, 'citation', '{"run_id":"01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a","seq":6,"type":"citation","n":1,"document_id":"01a1fefb-acf8-7b1e-b482-8615f1c14b0a","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a', 7, 'usage', '{"run_id":"01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a","seq":7,"type":"usage","input_tokens":185,"output_tokens":5,"total_tokens":190,"estimated":false,"model":"scripted"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a', 8, 'run.completed', '{"run_id":"01a1fefb-b3ab-78d7-bb8a-5757da7a7e2a","seq":8,"type":"run.completed","conversation_id":"01a1fefb-b30a-7279-8628-6c1daefcb309","message_id":"01a1fefb-b3ab-7946-b5ec-6b8c2a8095f2","found":true,"usage":{"input_tokens":185,"output_tokens":5,"total_tokens":190,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 1, 'run.started', '{"run_id":"01a1fefb-b4d0-70da-8e1e-615178c263b2","seq":1,"type":"run.started","conversation_id":"01a1fefb-b4ce-702b-a88a-a2c3fe0f1c94","message_id":"01a1fefb-b4d0-7124-ac57-1b4e228e4460","agent_id":"01a1fefb-b4b8-71ec-b139-750bec109029","question":"Leave me a note."}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 2, 'step', '{"run_id":"01a1fefb-b4d0-70da-8e1e-615178c263b2","seq":2,"type":"step","kind":"model","round":1}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 3, 'step.finished', '{"run_id":"01a1fefb-b4d0-70da-8e1e-615178c263b2","seq":3,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":90,"output_tokens":10,"estimated":false,"cost_micros":null,"ms":7}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 4, 'tool.call', '{"run_id":"01a1fefb-b4d0-70da-8e1e-615178c263b2","seq":4,"type":"tool.call","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Note","body":"214 steps"}}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 5, 'approval.requested', '{"run_id":"01a1fefb-b4d0-70da-8e1e-615178c263b2","seq":5,"type":"approval.requested","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Note","body":"214 steps"},"question":"approval","asked":1,"why":null,"choices":["approve","reject"],"expires_at":"2026-11-28T16:41:11.490774Z"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 6, 'run.waiting', '{"run_id":"01a1fefb-b4d0-70da-8e1e-615178c263b2","seq":6,"type":"run.waiting","call_ids":["call_2_0"]}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 7, 'approval.decided', '{"run_id":"01a1fefb-b4d0-70da-8e1e-615178c263b2","seq":7,"type":"approval.decided","call_id":"call_2_0","name":"send_notification","decision":"approve","reason":null,"arguments":{"title":"Note","body":"214 steps"},"decided_at":"2026-11-21T16:41:11.577132Z"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 8, 'tool.result', '{"run_id":"01a1fefb-b4d0-70da-8e1e-615178c263b2","seq":8,"type":"tool.result","call_id":"call_2_0","name":"send_notification","outcome":"ok","result":"The message is on its way, on the channels that the user has chosen.","ms":25}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 9, 'step', '{"run_id":"01a1fefb-b4d0-70da-8e1e-615178c263b2","seq":9,"type":"step","kind":"model","round":2}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 10, 'text.delta', '{"run_id":"01a1fefb-b4d0-70da-8e1e-615178c263b2","seq":10,"type":"text.delta","text":"Done."}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 11, 'step.finished', '{"run_id":"01a1fefb-b4d0-70da-8e1e-615178c263b2","seq":11,"type":"step.finished","kind":"model","round":2,"model":"scripted","input_tokens":124,"output_tokens":1,"estimated":false,"cost_micros":null,"ms":33}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 12, 'usage', '{"run_id":"01a1fefb-b4d0-70da-8e1e-615178c263b2","seq":12,"type":"usage","input_tokens":214,"output_tokens":11,"total_tokens":225,"estimated":false,"model":"scripted"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 13, 'run.completed', '{"run_id":"01a1fefb-b4d0-70da-8e1e-615178c263b2","seq":13,"type":"run.completed","conversation_id":"01a1fefb-b4ce-702b-a88a-a2c3fe0f1c94","message_id":"01a1fefb-b4d0-7124-ac57-1b4e228e4460","found":null,"usage":{"input_tokens":214,"output_tokens":11,"total_tokens":225,"estimated":false},"model":"scripted","rounds":2,"stopped_by":null}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b705-7e7a-bfee-9daabc1a53ad', 1, 'run.started', '{"run_id":"01a1fefb-b705-7e7a-bfee-9daabc1a53ad","seq":1,"type":"run.started","conversation_id":"01a1fefb-b703-73f5-b904-76b408336a80","message_id":"01a1fefb-b705-7efc-a2c3-fbf4deab74d4","agent_id":"01a1fefb-b4b8-71ec-b139-750bec109029","question":"Leave me a second note."}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b705-7e7a-bfee-9daabc1a53ad', 2, 'step', '{"run_id":"01a1fefb-b705-7e7a-bfee-9daabc1a53ad","seq":2,"type":"step","kind":"model","round":1}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b705-7e7a-bfee-9daabc1a53ad', 3, 'step.finished', '{"run_id":"01a1fefb-b705-7e7a-bfee-9daabc1a53ad","seq":3,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":91,"output_tokens":10,"estimated":false,"cost_micros":null,"ms":4}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b705-7e7a-bfee-9daabc1a53ad', 4, 'tool.call', '{"run_id":"01a1fefb-b705-7e7a-bfee-9daabc1a53ad","seq":4,"type":"tool.call","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Second"}}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b705-7e7a-bfee-9daabc1a53ad', 5, 'approval.requested', '{"run_id":"01a1fefb-b705-7e7a-bfee-9daabc1a53ad","seq":5,"type":"approval.requested","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Second"},"question":"approval","asked":1,"why":null,"choices":["approve","reject"],"expires_at":"2026-11-28T16:41:11.975342Z"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-b705-7e7a-bfee-9daabc1a53ad', 6, 'run.waiting', '{"run_id":"01a1fefb-b705-7e7a-bfee-9daabc1a53ad","seq":6,"type":"run.waiting","call_ids":["call_2_0"]}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-c045-78c7-b1c8-571fe55c4a6c', 1, 'run.started', '{"run_id":"01a1fefb-c045-78c7-b1c8-571fe55c4a6c","seq":1,"type":"run.started","conversation_id":"01a1fefb-c03d-708b-a222-ae8fe3b704d6","message_id":"01a1fefb-c045-798e-a8f7-ca3563463a2c","agent_id":null,"question":"Who built the lighthouse of Corvo?"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-c22d-787c-abc0-9a6961d46cb9', 1, 'run.started', '{"run_id":"01a1fefb-c22d-787c-abc0-9a6961d46cb9","seq":1,"type":"run.started","conversation_id":"01a1fefb-c229-7bf7-a1d7-5637731229ee","message_id":"01a1fefb-c22d-793f-baff-e4e1cd1ea7dd","agent_id":null,"question":"Tell me a long story."}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-c22d-787c-abc0-9a6961d46cb9', 2, 'usage.warning', '{"run_id":"01a1fefb-c22d-787c-abc0-9a6961d46cb9","seq":2,"type":"usage.warning","kind":"conversations","percent":80,"used":4,"limit":5,"renews_at":"2026-12-01T00:00:00+00:00"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-c045-78c7-b1c8-571fe55c4a6c', 2, 'step', '{"run_id":"01a1fefb-c045-78c7-b1c8-571fe55c4a6c","seq":2,"type":"step","kind":"search","query":"Who built the lighthouse of Corvo?","passages":0}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-c045-78c7-b1c8-571fe55c4a6c', 3, 'step', '{"run_id":"01a1fefb-c045-78c7-b1c8-571fe55c4a6c","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-c045-78c7-b1c8-571fe55c4a6c', 4, 'text.delta', '{"run_id":"01a1fefb-c045-78c7-b1c8-571fe55c4a6c","seq":4,"type":"text.delta","text":"Ana Duarte built it in 1884 [1]."}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-c045-78c7-b1c8-571fe55c4a6c', 5, 'step.finished', '{"run_id":"01a1fefb-c045-78c7-b1c8-571fe55c4a6c","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":146,"output_tokens":7,"estimated":false,"cost_micros":null,"ms":2}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-c22d-787c-abc0-9a6961d46cb9', 3, 'step', '{"run_id":"01a1fefb-c22d-787c-abc0-9a6961d46cb9","seq":3,"type":"step","kind":"search","query":"Tell me a long story.","passages":2}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-c045-78c7-b1c8-571fe55c4a6c', 6, 'usage', '{"run_id":"01a1fefb-c045-78c7-b1c8-571fe55c4a6c","seq":6,"type":"usage","input_tokens":146,"output_tokens":7,"total_tokens":153,"estimated":false,"model":"scripted"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-c045-78c7-b1c8-571fe55c4a6c', 7, 'run.completed', '{"run_id":"01a1fefb-c045-78c7-b1c8-571fe55c4a6c","seq":7,"type":"run.completed","conversation_id":"01a1fefb-c03d-708b-a222-ae8fe3b704d6","message_id":"01a1fefb-c045-798e-a8f7-ca3563463a2c","found":false,"usage":{"input_tokens":146,"output_tokens":7,"total_tokens":153,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-c22d-787c-abc0-9a6961d46cb9', 4, 'step', '{"run_id":"01a1fefb-c22d-787c-abc0-9a6961d46cb9","seq":4,"type":"step","kind":"model","round":1}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-c22d-787c-abc0-9a6961d46cb9', 5, 'text.delta', '{"run_id":"01a1fefb-c22d-787c-abc0-9a6961d46cb9","seq":5,"type":"text.delta","text":"the reader"}');
INSERT INTO public.run_event (run_id, seq, type, data) VALUES ('01a1fefb-c22d-787c-abc0-9a6961d46cb9', 6, 'text.delta', '{"run_id":"01a1fefb-c22d-787c-abc0-9a6961d46cb9","seq":6,"type":"text.delta","text":" turns a page"}');

INSERT INTO public.schedule (id, owner_id, name, question, agent_id, conversation_id, collection_ids, document_ids, cron, at, time_zone, active, missed, next_at, created_at, updated_at) VALUES ('01a1fefb-b85f-7dc4-8364-e0ade74083f8', '01a1fefb-abc8-7c75-bfa7-6a179057358d', 'once', 'Who built the lighthouse of Corvo?', NULL, NULL, 'null', 'null', NULL, '2026-11-22 00:41:14.027102+08', 'UTC', false, 'run_once', NULL, '2026-11-22 00:41:12.031803+08', '2026-11-22 00:41:12.031803+08');

INSERT INTO public.schedule_tick (schedule_id, due_at, run_id, state, missed, told_en, told_zh, error_code, created_at) VALUES ('01a1fefb-b85f-7dc4-8364-e0ade74083f8', '2026-11-22 00:41:14.027102+08', '01a1fefb-c045-78c7-b1c8-571fe55c4a6c', 'started', 0, NULL, NULL, NULL, '2026-11-22 00:41:14.07455+08');

INSERT INTO public.session (id, user_id, user_agent, address, created_at, used_at, expires_at) VALUES ('01a1fefb-ab98-709d-ab0a-3a686b7707aa', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'python-httpx/0.28.1', '127.0.0.1', '2026-11-22 00:41:08.690382+08', '2026-11-22 00:41:08.690382+08', '2026-12-22 00:41:08.690382+08');
INSERT INTO public.session (id, user_id, user_agent, address, created_at, used_at, expires_at) VALUES ('01a1fefb-ac37-781e-b28a-261daa205ded', '01a1fefb-abc8-7c75-bfa7-6a179057358d', 'python-httpx/0.28.1', '127.0.0.1', '2026-11-22 00:41:08.864426+08', '2026-11-22 00:41:08.864426+08', '2026-12-22 00:41:08.864426+08');

INSERT INTO public.sign_in_failure (id, subject, failed_at) VALUES ('01a1fefb-acce-7958-b6bb-38c08ba1ba5a', '26795838c675dc2b7f2582ea8f70b67df5ec2b8ed2f958613ab01eb674fb3c59', '2026-11-22 00:41:09.036723+08');
INSERT INTO public.sign_in_failure (id, subject, failed_at) VALUES ('01a1fefb-acce-79d3-97f1-8cca9e9659b7', 'e8b9d55c6dd432c80a39b97be2ce614e8dd29e893138ebeab44cd03c5a5202d7', '2026-11-22 00:41:09.036723+08');

INSERT INTO public.sign_in_mark (user_id, mark, seen_at) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '61e9ed7ca7079cd3a56b3e7a8aa10cc8918ec1bdefc01e7a55a4e9828d9f4928', '2026-11-22 00:41:08.690382+08');
INSERT INTO public.sign_in_mark (user_id, mark, seen_at) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'c599905beb15ca527be604cf5eb80bb5b91569719a1421912fa197b84dcfc37c', '2026-11-22 00:41:08.690382+08');
INSERT INTO public.sign_in_mark (user_id, mark, seen_at) VALUES ('01a1fefb-abc8-7c75-bfa7-6a179057358d', '61e9ed7ca7079cd3a56b3e7a8aa10cc8918ec1bdefc01e7a55a4e9828d9f4928', '2026-11-22 00:41:08.864426+08');
INSERT INTO public.sign_in_mark (user_id, mark, seen_at) VALUES ('01a1fefb-abc8-7c75-bfa7-6a179057358d', 'c599905beb15ca527be604cf5eb80bb5b91569719a1421912fa197b84dcfc37c', '2026-11-22 00:41:08.864426+08');

INSERT INTO public.tool_call (run_id, call_id, owner_id, round, n, name, arguments, edited, state, question, asked, why, decision, reason, decided_by, decided_at, decision_told, expires_at, outcome, result, through_seq, created_at, started_at, finished_at, ms) VALUES ('01a1fefb-b4d0-70da-8e1e-615178c263b2', 'call_2_0', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 1, 1, 'send_notification', '{"title":"Note","body":"214 steps"}', false, 'done', 'approval', 1, NULL, 'approve', NULL, '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '2026-11-22 00:41:11.577132+08', true, NULL, 'ok', 'The message is on its way, on the channels that the user has chosen.', 8, '2026-11-22 00:41:11.490451+08', '2026-11-22 00:41:11.624248+08', '2026-11-22 00:41:11.64964+08', 25);
INSERT INTO public.tool_call (run_id, call_id, owner_id, round, n, name, arguments, edited, state, question, asked, why, decision, reason, decided_by, decided_at, decision_told, expires_at, outcome, result, through_seq, created_at, started_at, finished_at, ms) VALUES ('01a1fefb-b705-7e7a-bfee-9daabc1a53ad', 'call_2_0', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', 1, 1, 'send_notification', '{"title":"Second"}', false, 'waiting', 'approval', 1, NULL, NULL, NULL, NULL, NULL, false, '2026-11-29 00:41:11.975342+08', NULL, NULL, 5, '2026-11-22 00:41:11.975147+08', NULL, NULL, 0);

INSERT INTO public.usage_day (user_id, day, model, conversations, messages, input_tokens, output_tokens, cost_micros, answering_ms, last_active) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '2026-11-21', 'scripted', 0, 3, 657, 33, NULL, 291, '2026-11-22 00:41:11.992949+08');
INSERT INTO public.usage_day (user_id, day, model, conversations, messages, input_tokens, output_tokens, cost_micros, answering_ms, last_active) VALUES ('01a1fefb-abc8-7c75-bfa7-6a179057358d', '2026-11-21', '', 1, 0, 0, 0, NULL, 0, '2026-11-22 00:41:14.042498+08');
INSERT INTO public.usage_day (user_id, day, model, conversations, messages, input_tokens, output_tokens, cost_micros, answering_ms, last_active) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '2026-11-21', '', 4, 0, 0, 0, NULL, 0, '2026-11-22 00:41:14.497974+08');
INSERT INTO public.usage_day (user_id, day, model, conversations, messages, input_tokens, output_tokens, cost_micros, answering_ms, last_active) VALUES ('01a1fefb-abc8-7c75-bfa7-6a179057358d', '2026-11-21', 'scripted', 0, 1, 146, 7, NULL, 31, '2026-11-22 00:41:14.651411+08');

INSERT INTO public.usage_month (user_id, month, conversations, tokens, cost_micros, reserved_tokens, reserved_micros) VALUES ('01a1fefb-abc8-7c75-bfa7-6a179057358d', '2026-11-01', 1, 153, 0, 0, 0);
INSERT INTO public.usage_month (user_id, month, conversations, tokens, cost_micros, reserved_tokens, reserved_micros) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '2026-11-01', 4, 690, 0, 4660, 0);

INSERT INTO public.usage_price (model, input_micros_per_million, output_micros_per_million, changed_at) VALUES ('openai:scripted', 2000000, 8000000, '2026-11-22 00:41:11.048881+08');

INSERT INTO public.usage_reservation (run_id, user_id, month, tokens, cost_micros) VALUES ('01a1fefb-c22d-787c-abc0-9a6961d46cb9', '01a1fefb-aa90-7cb4-8d84-b4e007709f62', '2026-11-01', 4660, 0);

INSERT INTO public.usage_role_limits (role, conversations, tokens, money_micros) VALUES ('member', 50, NULL, NULL);

INSERT INTO public.usage_terms (id, conversations, tokens, currency) VALUES (1, NULL, NULL, 'USD');

INSERT INTO public.usage_user_limits (user_id, conversations, tokens, money_micros) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 5, 1000000, NULL);

INSERT INTO public.usage_warning (user_id, month, kind, percent, of_limit, warned_at) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '2026-11-01', 'conversations', 80, 5, '2026-11-22 00:41:14.497974+08');

INSERT INTO public.user_account (id, username, username_key, email, email_key, password_hash, role, language, active, founder, erasing_since, created_at) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'admin', 'admin', 'admin@example.com', 'admin@example.com', '$argon2id$v=19$m=19456,t=2,p=1$gU1LZyC6iZQuRP3Y1rr8Cg$m4+gvnOLuNyy0eA8PRAHz3ew4hgTe1qBeDFsypffez0', 'admin', 'en', true, true, NULL, '2026-11-22 00:41:08.496186+08');
INSERT INTO public.user_account (id, username, username_key, email, email_key, password_hash, role, language, active, founder, erasing_since, created_at) VALUES ('01a1fefb-abc8-7c75-bfa7-6a179057358d', 'mei', 'mei', 'mei@example.com', 'mei@example.com', '$argon2id$v=19$m=19456,t=2,p=1$zNxa0acVwh3xGUDVAxQVmA$4HO/E5tAVm6uzHrZ71Ri2fDNUx60hoJ25Sue7McR5CE', 'member', 'en', true, NULL, NULL, '2026-11-22 00:41:08.80851+08');

INSERT INTO public.vector_space (id, model, dimensions) VALUES (1, 'all-MiniLM-L6-v2', 384);

INSERT INTO public.webhook (id, owner_id, scope, label, target, shown, events, created_at, failing_since, disabled_at, disabled_why) VALUES ('01a1fefb-c18f-7ddb-ab6a-299af67fc423', '01a1fefb-abc8-7c75-bfa7-6a179057358d', 'mine', '', 'gAAAAABrAcmqi-eAImk2IockM07FSPtnbSYwYVPj0FijSNf5kUb0HrUxKLo6vfH-_GwJuzevDVhjZws5fdRyn1GphsZQc0onXRS7CDpgv6SPdrUsYRvMfISp5U5d4oxWwQjVMw59T6sJUo-oRfd6IDfvkxmDjAuykjTU50EZJ4cxBSfehE-iisy30w3DSXkqgkGb2FtoFJWubxUyNY4uFuUmR0eGiTniT8lHseT5Uft4xMOIi5r1dT2CfVc_K1TGZEq7aCIJ2Ed5', 'harbour.example.org', '["*"]', '2026-11-22 00:41:14.383903+08', '2026-11-22 00:41:14.777741+08', NULL, NULL);

INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'oil', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'and', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'ana', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'corvo', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'of', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'keeper', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'was', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'by', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'its', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'it', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'even', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'built', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'step', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'each', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'lighthous', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'duart', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'count', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'rapese', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'burn', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '级', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '1884', 2);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '的', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '数', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '灯塔', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '杜阿尔特', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '214', 2);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'the', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', 'in', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '安娜', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '由', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '台阶', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '岛', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '尔特', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '看守', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '建造', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '每晚', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '人', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '沃', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '杜阿尔', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '建于', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '阿尔特', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '科尔', 1);
INSERT INTO public.word_count (owner_id, word, passages) VALUES ('01a1fefb-aa90-7cb4-8d84-b4e007709f62', '年', 1);

SELECT pg_catalog.setval('public.embedding_choice_id_seq', 1, false);

SELECT pg_catalog.setval('public.installation_id_seq', 1, false);

SELECT pg_catalog.setval('public.passage_id_seq', 3, true);

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
