CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version ("version_num") VALUES ('0001');
CREATE TABLE api_key (
	id CHAR(32) NOT NULL, 
	user_id CHAR(32) NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	scopes JSON NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME, 
	last_used_at DATETIME, 
	CONSTRAINT pk_api_key PRIMARY KEY (id), 
	CONSTRAINT fk_api_key_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO api_key ("id", "user_id", "name", "digest", "scopes", "created_at", "expires_at", "last_used_at") VALUES ('01a1fd5b8e0776bcb5d4a437aa8c0343', '01a1fd5b83fc71319b3bc30dcab5c3eb', 'laptop', '3c1309172dc8999c396162b9d3f8d73456ac4e393212ac13786beec2f11e216b', '["read"]', '2026-11-21 09:06:38.215384', NULL, NULL);
CREATE TABLE application_versions (
    version_id TEXT NOT NULL PRIMARY KEY,
    version_name TEXT NOT NULL UNIQUE,
    version_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
, "application_name" TEXT DEFAULT NULL);
INSERT INTO application_versions ("version_id", "version_name", "version_timestamp", "created_at", "application_name") VALUES ('8be48091-f66c-444e-9350-d048839385c8', '1', 1795251994000, 1795251994000, 'steward');
CREATE TABLE collection (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_collection PRIMARY KEY (id), 
	CONSTRAINT fk_collection_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO collection ("id", "owner_id", "name", "created_at") VALUES ('01a1fd5b8f9b701d8a8654dee6c00089', '01a1fd5b83fc71319b3bc30dcab5c3eb', 'Harbour', '2026-11-21 09:06:38.626046');
CREATE TABLE conversation (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	title VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_conversation PRIMARY KEY (id), 
	CONSTRAINT fk_conversation_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at") VALUES ('01a1fd5b9a27749582efee391451d360', '01a1fd5b83fc71319b3bc30dcab5c3eb', 'Who built the lighthouse of Corvo?', '2026-11-21 09:06:41.321164', '2026-11-21 09:06:41.798614');
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at") VALUES ('01a1fd5b9c1b718181f17f7ca565f593', '01a1fd5b83fc71319b3bc30dcab5c3eb', 'Tell me a long story.', '2026-11-21 09:06:41.819505', '2026-11-21 09:06:41.819507');
CREATE TABLE dbos_migrations (version INTEGER NOT NULL PRIMARY KEY);
INSERT INTO dbos_migrations ("version") VALUES (125);
CREATE TABLE document (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	collection_id CHAR(32), 
	name VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	media_type VARCHAR NOT NULL, 
	size INTEGER NOT NULL, 
	status VARCHAR NOT NULL, 
	error_code VARCHAR, 
	error_en VARCHAR, 
	error_zh VARCHAR, 
	attempt INTEGER NOT NULL, 
	tries INTEGER NOT NULL, 
	pages INTEGER, 
	pages_done INTEGER NOT NULL, 
	characters INTEGER NOT NULL, 
	passages INTEGER NOT NULL, 
	vectors INTEGER NOT NULL, 
	text_complete BOOLEAN NOT NULL, 
	analysis JSON, 
	created_at DATETIME NOT NULL, 
	ready_at DATETIME, 
	CONSTRAINT pk_document PRIMARY KEY (id), 
	CONSTRAINT fk_document_collection_id_collection FOREIGN KEY(collection_id) REFERENCES collection (id), 
	CONSTRAINT fk_document_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fd5b903878cc87ee12978e4de8cd', '01a1fd5b83fc71319b3bc30dcab5c3eb', '01a1fd5b8f9b701d8a8654dee6c00089', 'corvo.txt', '9ac7885dbfe370273e99d2a9e40bac8aab1d5cb424f811a1deabdb5bb9f94cdb', 'text/plain', 126, 'ready', NULL, NULL, NULL, 2, 1, 1, 1, 126, 1, 1, 1, NULL, '2026-11-21 09:06:38.812753', '2026-11-21 09:06:41.034933');
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fd5b90ae7e2da704e26d90e4f794', '01a1fd5b83fc71319b3bc30dcab5c3eb', NULL, '灯塔.txt', '1f9d57f29e30bbef7a0da76f167cff0485ba30f8d0a557a095bddc2039dc054a', 'text/plain', 109, 'ready', NULL, NULL, NULL, 2, 1, 1, 1, 42, 1, 0, 1, NULL, '2026-11-21 09:06:38.980965', '2026-11-21 09:06:41.258524');
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fd5b9c577cf6b993ed4cfbd3cdac', '01a1fd5b83fc71319b3bc30dcab5c3eb', NULL, 'late.txt', 'f133e6a5b0fe21400178809f4076dcc062486c57e92f8d27bbb5bd168718ee84', 'text/plain', 44, 'queued', NULL, NULL, NULL, 0, 0, NULL, 0, 0, 0, 0, 0, NULL, '2026-11-21 09:06:41.887877', NULL);
CREATE TABLE document_page (
	document_id CHAR(32) NOT NULL, 
	n INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	CONSTRAINT pk_document_page PRIMARY KEY (document_id, n), 
	CONSTRAINT fk_document_page_document_id_document FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
INSERT INTO document_page ("document_id", "n", "start", "text") VALUES ('01a1fd5b903878cc87ee12978e4de8cd', 1, 0, 'The lighthouse of Corvo was built in 1884 by Ana Duarte.
It burns rapeseed oil, and its keeper counts 214 steps each evening.
');
INSERT INTO document_page ("document_id", "n", "start", "text") VALUES ('01a1fd5b90ae7e2da704e26d90e4f794', 1, 0, '科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。
');
CREATE TABLE embedding_choice (
	id INTEGER NOT NULL, 
	spec VARCHAR NOT NULL, 
	url VARCHAR, 
	CONSTRAINT pk_embedding_choice PRIMARY KEY (id)
);
INSERT INTO embedding_choice ("id", "spec", "url") VALUES (1, 'local', NULL);
CREATE TABLE index_version (
	owner_id CHAR(32) NOT NULL, 
	removals INTEGER NOT NULL, 
	CONSTRAINT pk_index_version PRIMARY KEY (owner_id)
);
INSERT INTO index_version ("owner_id", "removals") VALUES ('01a1fd5b83fc71319b3bc30dcab5c3eb', 1);
CREATE TABLE invitation (
	id CHAR(32) NOT NULL, 
	created_by CHAR(32) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	email VARCHAR(254), 
	email_key VARCHAR, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_invitation PRIMARY KEY (id), 
	CONSTRAINT fk_invitation_created_by_user_account FOREIGN KEY(created_by) REFERENCES user_account (id) ON DELETE CASCADE, 
	CONSTRAINT uq_invitation_digest UNIQUE (digest)
);
INSERT INTO invitation ("id", "created_by", "digest", "email", "email_key", "created_at", "expires_at") VALUES ('01a1fd5b8dde7f6db287f058a01e7200', '01a1fd5b83fc71319b3bc30dcab5c3eb', 'a659a6d27f03669b854f243be4fa7683b2dbebace61d2ac8c4156160ba3d021f', NULL, NULL, '2026-11-21 09:06:38.174928', '2026-11-28 09:06:38.174928');
CREATE TABLE journal_entry (
	run_id CHAR(32) NOT NULL, 
	n INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	body VARCHAR NOT NULL, 
	through_seq INTEGER NOT NULL, 
	CONSTRAINT pk_journal_entry PRIMARY KEY (run_id, n)
);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd5b9a2a75bcb36863ff6b9f65c7', 0, 'passages', '[{"n":1,"document_id":"01a1fd5b-9038-78cc-87ee-12978e4de8cd","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.9978041149988803},{"n":2,"document_id":"01a1fd5b-90ae-7e2d-a704-e26d90e4f794","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.020887370544432904}]', 2);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd5b9a2a75bcb36863ff6b9f65c7', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nWho built the lighthouse of Corvo?","timestamp":"2026-11-21T09:06:41.350767Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 2);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd5b9a2a75bcb36863ff6b9f65c7', 2, 'message', '{"parts":[{"content":"Ana Duarte built it in 1884 [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":167,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":83,"output_tokens":7,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":"openai:scripted","timestamp":"2026-11-21T09:06:41.365583Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:43669/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":"01a1fd5b-9a49-766a-91be-6ae33141ea90","conversation_id":"01a1fd5b-9a49-766a-91be-6ae498914c76","metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 4);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd5b9b0072749f6cbd03fd9be77b', 0, 'passages', '[{"n":1,"document_id":"01a1fd5b-9038-78cc-87ee-12978e4de8cd","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.9665271723795559},{"n":2,"document_id":"01a1fd5b-90ae-7e2d-a704-e26d90e4f794","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.050040166556678374}]', 2);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd5b9b0072749f6cbd03fd9be77b', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nHow many steps are there?","timestamp":"2026-11-21T09:06:41.703823Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 2);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd5b9b0072749f6cbd03fd9be77b', 2, 'message', '{"parts":[{"content":"There are 214 steps [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":185,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":92,"output_tokens":5,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":"openai:scripted","timestamp":"2026-11-21T09:06:41.709749Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:43669/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":"01a1fd5b-9baa-70b5-abba-73bfef99699c","conversation_id":"01a1fd5b-9baa-70b5-abba-73c0b055e3e9","metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 4);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd5b9c1c71d6a3fbc4e84d2e7162', 0, 'passages', '[{"n":1,"document_id":"01a1fd5b-9038-78cc-87ee-12978e4de8cd","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.0013412482772986831},{"n":2,"document_id":"01a1fd5b-90ae-7e2d-a704-e26d90e4f794","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.0001590677256075574}]', 2);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd5b9c1c71d6a3fbc4e84d2e7162', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nTell me a long story.","timestamp":"2026-11-21T09:06:41.839185Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 2);
CREATE TABLE message (
	id CHAR(32) NOT NULL, 
	conversation_id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	parent_id CHAR(32), 
	run_id CHAR(32), 
	role VARCHAR NOT NULL, 
	status VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	found BOOLEAN, 
	citations JSON NOT NULL, 
	model VARCHAR, 
	input_tokens INTEGER NOT NULL, 
	output_tokens INTEGER NOT NULL, 
	tokens_estimated BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_message PRIMARY KEY (id), 
	CONSTRAINT fk_message_conversation_id_conversation FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE CASCADE
);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at") VALUES ('01a1fd5b9a2977c2983ec73fa4c44bb0', '01a1fd5b9a27749582efee391451d360', '01a1fd5b83fc71319b3bc30dcab5c3eb', NULL, NULL, 'user', 'complete', 'Who built the lighthouse of Corvo?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 09:06:41.325261');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at") VALUES ('01a1fd5b9a2a75e7b4f02e3f69b8127e', '01a1fd5b9a27749582efee391451d360', '01a1fd5b83fc71319b3bc30dcab5c3eb', '01a1fd5b9a2977c2983ec73fa4c44bb0', '01a1fd5b9a2a75bcb36863ff6b9f65c7', 'assistant', 'complete', 'Ana Duarte built it in 1884 [1].', 1, '[{"n":1,"document_id":"01a1fd5b-9038-78cc-87ee-12978e4de8cd","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}]', 'scripted', 167, 7, 0, '2026-11-21 09:06:41.325673');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at") VALUES ('01a1fd5b9aee7a0591ef24f0150fbf5b', '01a1fd5b9a27749582efee391451d360', '01a1fd5b83fc71319b3bc30dcab5c3eb', '01a1fd5b9a2a75e7b4f02e3f69b8127e', NULL, 'user', 'complete', 'How many steps are there?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 09:06:41.549458');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at") VALUES ('01a1fd5b9b0072a98c55237f3c37c30e', '01a1fd5b9a27749582efee391451d360', '01a1fd5b83fc71319b3bc30dcab5c3eb', '01a1fd5b9aee7a0591ef24f0150fbf5b', '01a1fd5b9b0072749f6cbd03fd9be77b', 'assistant', 'complete', 'There are 214 steps [1].', 1, '[{"n":1,"document_id":"01a1fd5b-9038-78cc-87ee-12978e4de8cd","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}]', 'scripted', 185, 5, 0, '2026-11-21 09:06:41.549632');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at") VALUES ('01a1fd5b9c1b7b6389d19457f9b5f751', '01a1fd5b9c1b718181f17f7ca565f593', '01a1fd5b83fc71319b3bc30dcab5c3eb', NULL, NULL, 'user', 'complete', 'Tell me a long story.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 09:06:41.820599');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at") VALUES ('01a1fd5b9c1c71fba4559fd5c8c778c6', '01a1fd5b9c1b718181f17f7ca565f593', '01a1fd5b83fc71319b3bc30dcab5c3eb', '01a1fd5b9c1b7b6389d19457f9b5f751', '01a1fd5b9c1c71d6a3fbc4e84d2e7162', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 09:06:41.821307');
CREATE TABLE notifications (
    message_uuid TEXT NOT NULL DEFAULT (hex(randomblob(16))) PRIMARY KEY,
    destination_uuid TEXT NOT NULL,
    topic TEXT,
    message TEXT NOT NULL,
    created_at_epoch_ms INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000), "serialization" TEXT DEFAULT NULL, "consumed" BOOLEAN NOT NULL DEFAULT FALSE, consumed_by_function_id INTEGER,
    FOREIGN KEY (destination_uuid) REFERENCES workflow_status(workflow_uuid) 
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE "operation_outputs" (
    workflow_uuid TEXT NOT NULL,
    function_id INTEGER NOT NULL,
    function_name TEXT NOT NULL DEFAULT '',
    output TEXT,
    error TEXT,
    child_workflow_id TEXT,
    started_at_epoch_ms INTEGER,
    completed_at_epoch_ms INTEGER,
    serialization TEXT,
    application_name TEXT DEFAULT NULL,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    PRIMARY KEY (workflow_uuid, function_id)
);
CREATE TABLE passage (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id CHAR(32) NOT NULL, 
	collection_id CHAR(32), 
	document_id CHAR(32) NOT NULL, 
	n INTEGER NOT NULL, 
	page INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	CONSTRAINT uq_passage_document_id_n UNIQUE (document_id, n)
);
INSERT INTO passage ("id", "owner_id", "collection_id", "document_id", "n", "page", "start", "end", "text") VALUES (1, '01a1fd5b83fc71319b3bc30dcab5c3eb', '01a1fd5b8f9b701d8a8654dee6c00089', '01a1fd5b903878cc87ee12978e4de8cd', 0, 1, 0, 125, 'The lighthouse of Corvo was built in 1884 by Ana Duarte.
It burns rapeseed oil, and its keeper counts 214 steps each evening.');
INSERT INTO passage ("id", "owner_id", "collection_id", "document_id", "n", "page", "start", "end", "text") VALUES (3, '01a1fd5b83fc71319b3bc30dcab5c3eb', NULL, '01a1fd5b90ae7e2da704e26d90e4f794', 0, 1, 0, 41, '科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。');
CREATE TABLE passage_vector (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	space_id INTEGER NOT NULL, 
	passage_id INTEGER NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	vector BLOB NOT NULL, 
	CONSTRAINT fk_passage_vector_passage_id_passage FOREIGN KEY(passage_id) REFERENCES passage (id) ON DELETE CASCADE, 
	CONSTRAINT fk_passage_vector_space_id_vector_space FOREIGN KEY(space_id) REFERENCES vector_space (id) ON DELETE CASCADE, 
	CONSTRAINT uq_passage_vector_space_id_passage_id UNIQUE (space_id, passage_id)
);
INSERT INTO passage_vector ("id", "space_id", "passage_id", "owner_id", "vector") VALUES (1, 1, 1, '01a1fd5b83fc71319b3bc30dcab5c3eb', X'DAA4802B331CF42262A9D7A90FB0980D2FAD261D182720ACC3A6C9A82BA4DAA871AC76ACD02DBDADFF2B1AA91C240B97082A6F2E3EA91517532C25A7F92B5EA8C0AE51217C22422481286CACC32E982CDDA56A221525D2A6B9AA6C2473A7A7AED922A5AC5129C42C6AA20EACEC2742AD22A99C1EEF2CAA23732C1CA072ABC4A5D4ACF5AC16A41FADE8295E25AF2CA0A79023EBAD5CAD0C25ECA10420A9AD9AAC0326C61B2C2456304129E5262010C9A8972FAF22B815A513A5AE5A27AB2A952A5FA7B32E7FAC6DAB2925FDA00EAFE22166ABD7A4F2282C2E7A2B032A2BA8F418E52CE5A2F1A32E973BA501A8222CC52A822D8AABC9219D23FCA017A9802C0080C120C72CB5A83E235C2BCE1CC4AB2D2B45AD39AD70263EAC54AFC42BC42172A95F2C9A162DAC8DAEBCA3E3A64E9E262A13A10D284CAAD5A531AE3B274629F2A9262C1D2C2C1AE99EB29498AA82AEEDA6A92C0F29CD23D72BAF220F2C6FAB002AF3281529BAA5692C85ADE321502B902E05ADE9A9892F82276A24842CB228A52C1827FCAA5B9E09259D2BCB1408AA8AA8BFA6069AF028362D1C2661A416A48122E8A5D924CA2A44A87C2CED8CD0A9FD2972ABB2A0272B8BA28D2AC8AF4EB000807321460184299DACB6A8E5A194AD8EA85920D526A2255AAC382AE92ACBA36C2CB32CD629C7A8AE967226332869A789938AA9AB2C8F2856AD16A65D995E1DF21673AAF929FFA81A2C622A212A761ABD247D2DF3A47C2439A42F0F86AFBA271BA4D922722AEF25CBA5BFAB4424412AF9ABE528301A779B58A8962BD824FF062B2FA308AD280C25FA9E1CAA572BEEA3A12239AC512394ABE99E7B95F420EEAE4699A4AB12AB42A7CEA24A1E41ABCF28DEADF515D624308F85A66D9B1211C7A20080D81FF82C3CA780244D2CCCA84C28829A05A953A9F79BBEA4002DC42CD12AA2AA9C28752288A73FADEC25C3AA2E29289A28A8102B5A2CA825332B2BA80A269429F5212BA4D31659A7D82448A815AE5DA597A9FE2B7026D72B042D2C2EE49F31AE63AC0C2A642CB026432E272C2F2A27AC412729A4D2160FAA5825282CD824D321');
INSERT INTO passage_vector ("id", "space_id", "passage_id", "owner_id", "vector") VALUES (3, 1, 3, '01a1fd5b83fc71319b3bc30dcab5c3eb', X'C824B8307E1C2A1F82ADB32827296AA43DAB202649318DAE331F4EADC5A68A2156AD27289BA3D9A560A480298B208D224AA89D2857AA37AD162CED2B2DAD692A712C22A6BB249D270B2011257F9F6A299EA9D6A5E42AE3AD1C27B926901E10287022CD2527AAFE27F7A7AAA10D2AF4A9BA2568AC13ABB025AEAB812CE62C3023F1A017A90F2DB6ABF6AA9122D428D0A31D9D41A415ADEFAD9622859E4BA01EAC28A517900B2A82A6ADA85C2A12AEFEAC46104DAD089F362A1C22F129A19A4EA2F0A9511E47A82D264425BD1091A7642DE6ABA2ACFFAAE3AC56A6182C8E27E9AD91A8FAA69E2650A084AB23A8BAA4022A7FA1A1963BAE55A7FFAED39E332D0000071D6E21CF990A254A1F64AB14A7B5A89A9AC4A5AC1999ADF3AC83A85294A32415A9ECA9512EB9AC0D28ACA856A0B5A86025A029B92830AD20A8E8258D2CA4A498A9A5AC99AB7AAC76240823D6A682293E225BA08C25D8A9A229032C042966A5192F5BA87FAD2FA9D0AB371DC19C4CAF0BAD8029B7AA8FA5582574AC4A24F1298BA930A6111D54A8232710AAD7A9FDA5C4299AA7EEABCE27FA22D49CB5295C23B6A9B92C7EA7492A012C93231325142A5B2A8126A1AF6F2A6929B097EEA300808425EA295CAA8DA8902B7FAC0CA68A2E3027EFA0D6A5F3A4701CDF22701C389A30248C30ACA985204CABEFAD12AD2AA61C1CF826E52A1DB125A6C420E2A55FA8C7A8BC2FD7A648A86F2C82AF31ADE424C424922C7F2E0E290D284F19ECAC84A9FBAAA5A6CA2E96A9EA2947ACE69FFB9412201021291C729D27A80F234CADA72916AB6D28B029EEA10C2400AEE22D79A65AA7012C84AB462AC2A7292BE529C71BE2AB1AA579A9382BCFAD91ACBD2547A0AEA5AEA886A7B5A8A9A580A62E2C0180652511ACDEA4D7A9062893A4AE0ED395A02919A579A83827AB9E2A2C32A431A854A7AC2A3D25E4AA4E2B9B1C962957ACDEAC402CF8AA75A680AF9DA1EBA3B9200DA663ACCB24B92A162D8EAAA79C3BAE0D29C99F1A2B9321D53022A36D2B1428BDAA4C1CD724A4281F2F01A850AD0EAA982607A75626A0226A313B2782A80C25');
CREATE VIRTUAL TABLE passage_words
USING fts5(scope, words, tokenize = 'porter unicode61');
INSERT INTO passage_words ("rowid", "scope", "words") VALUES (1, 'o01a1fd5b83fc71319b3bc30dcab5c3eb0 d01a1fd5b903878cc87ee12978e4de8cd0 c01a1fd5b8f9b701d8a8654dee6c000890', 'corvo the lighthouse of corvo was built in 1884 by ana duarte it burns rapeseed oil and its keeper counts 214 steps each evening');
INSERT INTO passage_words ("rowid", "scope", "words") VALUES (3, 'o01a1fd5b83fc71319b3bc30dcab5c3eb0 d01a1fd5b90ae7e2da704e26d90e4f7940', '灯塔 科尔 沃 岛 的 灯塔 建于 1884 年 由 安娜 尔特 杜阿尔 阿尔特 杜阿尔特 建造 灯塔 看守 人 每晚 数 214 级 台阶');
CREATE TABLE queues (
    queue_id TEXT PRIMARY KEY DEFAULT (hex(randomblob(16))),
    name TEXT NOT NULL UNIQUE,
    concurrency INTEGER,
    worker_concurrency INTEGER,
    rate_limit_max INTEGER,
    rate_limit_period_sec REAL,
    priority_enabled BOOLEAN NOT NULL DEFAULT FALSE,
    partition_queue BOOLEAN NOT NULL DEFAULT FALSE,
    polling_interval_sec REAL NOT NULL DEFAULT 1.0,
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    updated_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
, "application_name" TEXT DEFAULT NULL, "partition_concurrency" INTEGER DEFAULT NULL, "partition_worker_concurrency" INTEGER DEFAULT NULL, "partition_rate_limit_max" INTEGER DEFAULT NULL, "partition_rate_limit_period_sec" REAL DEFAULT NULL);
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('20E9B1E54C0655823A878E7934D7ECBC', 'embed', NULL, 8, NULL, NULL, 1, 0, 0.5, 1795251994000, 1795251994826, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('AAA9581C4426BA63CE96CF47D3B13D97', 'runs', NULL, 32, NULL, NULL, 1, 0, 0.5, 1795251994000, 1795251994828, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('B4A7166544E8D8EE96B53CBA18BF394B', 'read', NULL, 16, NULL, NULL, 1, 0, 0.5, 1795251994000, 1795251994791, 'steward', NULL, NULL, NULL, NULL);
CREATE TABLE refresh_token (
	digest VARCHAR(64) NOT NULL, 
	session_id CHAR(32) NOT NULL, 
	rotated_at DATETIME, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_refresh_token PRIMARY KEY (digest), 
	CONSTRAINT fk_refresh_token_session_id_session FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
);
INSERT INTO refresh_token ("digest", "session_id", "rotated_at", "expires_at") VALUES ('6b0c12cc35b61a79fda8e3bc65f14241af2a2338f750c5f4b02081f536aae20c', '01a1fd5b87a973c2bcd314edb1fc0e0d', NULL, '2026-12-21 09:06:36.291131');
INSERT INTO refresh_token ("digest", "session_id", "rotated_at", "expires_at") VALUES ('f0ff4dce6793a1fb127c161143279f6d95932ac221bb6cbbeeecd2e50d811073', '01a1fd5b8cdd79a9aa3a7cc1b71d0256', NULL, '2026-12-21 09:06:37.600337');
CREATE TABLE run (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	conversation_id CHAR(32) NOT NULL, 
	asked_id CHAR(32) NOT NULL, 
	message_id CHAR(32) NOT NULL, 
	agent_id CHAR(32), 
	status VARCHAR NOT NULL, 
	attempt INTEGER NOT NULL, 
	cancel_requested BOOLEAN NOT NULL, 
	question VARCHAR NOT NULL, 
	collection_ids JSON, 
	document_ids JSON, 
	model VARCHAR, 
	output VARCHAR, 
	found BOOLEAN, 
	confidence DOUBLE, 
	citations JSON NOT NULL, 
	rounds INTEGER NOT NULL, 
	input_tokens INTEGER NOT NULL, 
	output_tokens INTEGER NOT NULL, 
	tokens_estimated BOOLEAN NOT NULL, 
	error_code VARCHAR, 
	error_en VARCHAR, 
	error_zh VARCHAR, 
	created_at DATETIME NOT NULL, 
	started_at DATETIME, 
	finished_at DATETIME, 
	CONSTRAINT pk_run PRIMARY KEY (id), 
	CONSTRAINT fk_run_conversation_id_conversation FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE CASCADE, 
	CONSTRAINT fk_run_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at") VALUES ('01a1fd5b9a2a75bcb36863ff6b9f65c7', '01a1fd5b83fc71319b3bc30dcab5c3eb', '01a1fd5b9a27749582efee391451d360', '01a1fd5b9a2977c2983ec73fa4c44bb0', '01a1fd5b9a2a75e7b4f02e3f69b8127e', NULL, 'completed', 1, 0, 'Who built the lighthouse of Corvo?', 'null', 'null', 'scripted', 'Ana Duarte built it in 1884 [1].', 1, 9.97804114998880331555e-01, '[{"n":1,"document_id":"01a1fd5b-9038-78cc-87ee-12978e4de8cd","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}]', 1, 167, 7, 0, NULL, NULL, NULL, '2026-11-21 09:06:41.324546', '2026-11-21 09:06:41.329246', '2026-11-21 09:06:41.455359');
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at") VALUES ('01a1fd5b9b0072749f6cbd03fd9be77b', '01a1fd5b83fc71319b3bc30dcab5c3eb', '01a1fd5b9a27749582efee391451d360', '01a1fd5b9aee7a0591ef24f0150fbf5b', '01a1fd5b9b0072a98c55237f3c37c30e', NULL, 'completed', 1, 0, 'How many steps are there?', 'null', 'null', 'scripted', 'There are 214 steps [1].', 1, 9.66527172379555876702e-01, '[{"n":1,"document_id":"01a1fd5b-9038-78cc-87ee-12978e4de8cd","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}]', 1, 185, 5, 0, NULL, NULL, NULL, '2026-11-21 09:06:41.536467', '2026-11-21 09:06:41.566716', '2026-11-21 09:06:41.790652');
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at") VALUES ('01a1fd5b9c1c71d6a3fbc4e84d2e7162', '01a1fd5b83fc71319b3bc30dcab5c3eb', '01a1fd5b9c1b718181f17f7ca565f593', '01a1fd5b9c1b7b6389d19457f9b5f751', '01a1fd5b9c1c71fba4559fd5c8c778c6', NULL, 'running', 1, 0, 'Tell me a long story.', 'null', 'null', NULL, NULL, 0, 1.34124827729868311039e-03, '[]', 0, 0, 0, 0, NULL, NULL, NULL, '2026-11-21 09:06:41.820353', '2026-11-21 09:06:41.824199', NULL);
CREATE TABLE run_event (
	run_id CHAR(32) NOT NULL, 
	seq INTEGER NOT NULL, 
	type VARCHAR NOT NULL, 
	data VARCHAR NOT NULL, 
	CONSTRAINT pk_run_event PRIMARY KEY (run_id, seq), 
	CONSTRAINT fk_run_event_run_id_run FOREIGN KEY(run_id) REFERENCES run (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd5b9a2a75bcb36863ff6b9f65c7', 1, 'run.started', '{"run_id":"01a1fd5b-9a2a-75bc-b368-63ff6b9f65c7","seq":1,"type":"run.started","conversation_id":"01a1fd5b-9a27-7495-82ef-ee391451d360","message_id":"01a1fd5b-9a2a-75e7-b4f0-2e3f69b8127e","question":"Who built the lighthouse of Corvo?"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd5b9a2a75bcb36863ff6b9f65c7', 2, 'step', '{"run_id":"01a1fd5b-9a2a-75bc-b368-63ff6b9f65c7","seq":2,"type":"step","kind":"search","query":"Who built the lighthouse of Corvo?","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd5b9a2a75bcb36863ff6b9f65c7', 3, 'step', '{"run_id":"01a1fd5b-9a2a-75bc-b368-63ff6b9f65c7","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd5b9a2a75bcb36863ff6b9f65c7', 4, 'text.delta', '{"run_id":"01a1fd5b-9a2a-75bc-b368-63ff6b9f65c7","seq":4,"type":"text.delta","text":"Ana Duarte built it in 1884 [1]."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd5b9a2a75bcb36863ff6b9f65c7', 5, 'citation', '{"run_id":"01a1fd5b-9a2a-75bc-b368-63ff6b9f65c7","seq":5,"type":"citation","n":1,"document_id":"01a1fd5b-9038-78cc-87ee-12978e4de8cd","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd5b9a2a75bcb36863ff6b9f65c7', 6, 'usage', '{"run_id":"01a1fd5b-9a2a-75bc-b368-63ff6b9f65c7","seq":6,"type":"usage","input_tokens":167,"output_tokens":7,"total_tokens":174,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd5b9a2a75bcb36863ff6b9f65c7', 7, 'run.completed', '{"run_id":"01a1fd5b-9a2a-75bc-b368-63ff6b9f65c7","seq":7,"type":"run.completed","conversation_id":"01a1fd5b-9a27-7495-82ef-ee391451d360","message_id":"01a1fd5b-9a2a-75e7-b4f0-2e3f69b8127e","found":true,"usage":{"input_tokens":167,"output_tokens":7,"total_tokens":174,"estimated":false},"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd5b9b0072749f6cbd03fd9be77b', 1, 'run.started', '{"run_id":"01a1fd5b-9b00-7274-9f6c-bd03fd9be77b","seq":1,"type":"run.started","conversation_id":"01a1fd5b-9a27-7495-82ef-ee391451d360","message_id":"01a1fd5b-9b00-72a9-8c55-237f3c37c30e","question":"How many steps are there?"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd5b9b0072749f6cbd03fd9be77b', 2, 'step', '{"run_id":"01a1fd5b-9b00-7274-9f6c-bd03fd9be77b","seq":2,"type":"step","kind":"search","query":"How many steps are there?","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd5b9b0072749f6cbd03fd9be77b', 3, 'step', '{"run_id":"01a1fd5b-9b00-7274-9f6c-bd03fd9be77b","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd5b9b0072749f6cbd03fd9be77b', 4, 'text.delta', '{"run_id":"01a1fd5b-9b00-7274-9f6c-bd03fd9be77b","seq":4,"type":"text.delta","text":"There are 214 steps [1]."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd5b9b0072749f6cbd03fd9be77b', 5, 'citation', '{"run_id":"01a1fd5b-9b00-7274-9f6c-bd03fd9be77b","seq":5,"type":"citation","n":1,"document_id":"01a1fd5b-9038-78cc-87ee-12978e4de8cd","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd5b9b0072749f6cbd03fd9be77b', 6, 'usage', '{"run_id":"01a1fd5b-9b00-7274-9f6c-bd03fd9be77b","seq":6,"type":"usage","input_tokens":185,"output_tokens":5,"total_tokens":190,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd5b9b0072749f6cbd03fd9be77b', 7, 'run.completed', '{"run_id":"01a1fd5b-9b00-7274-9f6c-bd03fd9be77b","seq":7,"type":"run.completed","conversation_id":"01a1fd5b-9a27-7495-82ef-ee391451d360","message_id":"01a1fd5b-9b00-72a9-8c55-237f3c37c30e","found":true,"usage":{"input_tokens":185,"output_tokens":5,"total_tokens":190,"estimated":false},"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd5b9c1c71d6a3fbc4e84d2e7162', 1, 'run.started', '{"run_id":"01a1fd5b-9c1c-71d6-a3fb-c4e84d2e7162","seq":1,"type":"run.started","conversation_id":"01a1fd5b-9c1b-7181-81f1-7f7ca565f593","message_id":"01a1fd5b-9c1c-71fb-a455-9fd5c8c778c6","question":"Tell me a long story."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd5b9c1c71d6a3fbc4e84d2e7162', 2, 'step', '{"run_id":"01a1fd5b-9c1c-71d6-a3fb-c4e84d2e7162","seq":2,"type":"step","kind":"search","query":"Tell me a long story.","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd5b9c1c71d6a3fbc4e84d2e7162', 3, 'step', '{"run_id":"01a1fd5b-9c1c-71d6-a3fb-c4e84d2e7162","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd5b9c1c71d6a3fbc4e84d2e7162', 4, 'text.delta', '{"run_id":"01a1fd5b-9c1c-71d6-a3fb-c4e84d2e7162","seq":4,"type":"text.delta","text":"the"}');
CREATE TABLE session (
	id CHAR(32) NOT NULL, 
	user_id CHAR(32) NOT NULL, 
	user_agent VARCHAR(200) NOT NULL, 
	address VARCHAR(64) NOT NULL, 
	created_at DATETIME NOT NULL, 
	used_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_session PRIMARY KEY (id), 
	CONSTRAINT fk_session_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO session ("id", "user_id", "user_agent", "address", "created_at", "used_at", "expires_at") VALUES ('01a1fd5b87a973c2bcd314edb1fc0e0d', '01a1fd5b83fc71319b3bc30dcab5c3eb', 'python-httpx/0.28.1', '127.0.0.1', '2026-11-21 09:06:36.291131', '2026-11-21 09:06:36.291131', '2026-12-21 09:06:36.291131');
INSERT INTO session ("id", "user_id", "user_agent", "address", "created_at", "used_at", "expires_at") VALUES ('01a1fd5b8cdd79a9aa3a7cc1b71d0256', '01a1fd5b89837d9bb1bdda2eed6845fa', 'python-httpx/0.28.1', '127.0.0.1', '2026-11-21 09:06:37.600337', '2026-11-21 09:06:37.600337', '2026-12-21 09:06:37.600337');
CREATE TABLE sign_in_failure (
	id CHAR(32) NOT NULL, 
	subject VARCHAR(64) NOT NULL, 
	failed_at DATETIME NOT NULL, 
	CONSTRAINT pk_sign_in_failure PRIMARY KEY (id)
);
INSERT INTO sign_in_failure ("id", "subject", "failed_at") VALUES ('01a1fd5b8f637d3481af36e3f4d9c1de', 'bd8a11a31d6918633665a82abb2e358f10dd4de447a411a0cf074f3650b395a2', '2026-11-21 09:06:38.322476');
INSERT INTO sign_in_failure ("id", "subject", "failed_at") VALUES ('01a1fd5b8f637d93872d969715fbdf99', 'e8b9d55c6dd432c80a39b97be2ce614e8dd29e893138ebeab44cd03c5a5202d7', '2026-11-21 09:06:38.322476');
CREATE TABLE streams (
    workflow_uuid TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    "offset" INTEGER NOT NULL, function_id INTEGER NOT NULL DEFAULT 0, "serialization" TEXT DEFAULT NULL,
    PRIMARY KEY (workflow_uuid, key, "offset"),
    FOREIGN KEY (workflow_uuid) REFERENCES workflow_status(workflow_uuid) 
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE user_account (
	id CHAR(32) NOT NULL, 
	username VARCHAR(40) NOT NULL, 
	username_key VARCHAR NOT NULL, 
	email VARCHAR(254) NOT NULL, 
	email_key VARCHAR NOT NULL, 
	password_hash VARCHAR NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	language VARCHAR(8) NOT NULL, 
	active BOOLEAN NOT NULL, 
	founder BOOLEAN, 
	erasing_since DATETIME, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_user_account PRIMARY KEY (id), 
	CONSTRAINT uq_user_account_email_key UNIQUE (email_key), 
	CONSTRAINT uq_user_account_founder UNIQUE (founder), 
	CONSTRAINT uq_user_account_username_key UNIQUE (username_key)
);
INSERT INTO user_account ("id", "username", "username_key", "email", "email_key", "password_hash", "role", "language", "active", "founder", "erasing_since", "created_at") VALUES ('01a1fd5b83fc71319b3bc30dcab5c3eb', 'admin', 'admin', 'admin@example.com', 'admin@example.com', '$argon2id$v=19$m=19456,t=2,p=1$SvihTNE+sJFwlwl3j0F0bA$pu/bKPF4YLDZAR2KDnKY2jU+tyuvy7HKfiIq8VjS1Zs', 'admin', 'en', 1, 1, NULL, '2026-11-21 09:06:35.643836');
INSERT INTO user_account ("id", "username", "username_key", "email", "email_key", "password_hash", "role", "language", "active", "founder", "erasing_since", "created_at") VALUES ('01a1fd5b89837d9bb1bdda2eed6845fa', 'mei', 'mei', 'mei@example.com', 'mei@example.com', '$argon2id$v=19$m=19456,t=2,p=1$RiibXvUyrPos9V8gUioogg$aibwRZkDOtbxtgtvrnVyuhpcN0CAynf/OavaoY/qfY0', 'member', 'en', 1, NULL, NULL, '2026-11-21 09:06:37.059712');
CREATE TABLE vector_space (
	id INTEGER NOT NULL, 
	model VARCHAR NOT NULL, 
	dimensions INTEGER NOT NULL, 
	CONSTRAINT pk_vector_space PRIMARY KEY (id), 
	CONSTRAINT uq_vector_space_model_dimensions UNIQUE (model, dimensions)
);
INSERT INTO vector_space ("id", "model", "dimensions") VALUES (1, 'all-MiniLM-L6-v2', 384);
CREATE TABLE workflow_events (
    workflow_uuid TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL, "serialization" TEXT DEFAULT NULL,
    PRIMARY KEY (workflow_uuid, key),
    FOREIGN KEY (workflow_uuid) REFERENCES workflow_status(workflow_uuid) 
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE workflow_events_history (
    workflow_uuid TEXT NOT NULL,
    function_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL, "serialization" TEXT DEFAULT NULL,
    PRIMARY KEY (workflow_uuid, function_id, key),
    FOREIGN KEY (workflow_uuid) REFERENCES workflow_status(workflow_uuid)
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE workflow_input (
    workflow_uuid TEXT NOT NULL PRIMARY KEY,
    inputs TEXT,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd5b-906c-7394-9b0a-186aef249aa2', 'gASVQAAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ1Yi05MDM4LTc4Y2MtODdlZS0xMjk3OGU0ZGU4Y2SUhZSMBmt3YXJnc5R9lHUu', 1795251998000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd5b-9116-7af3-91de-0a29611425e9', 'gASVQAAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ1Yi05MGFlLTdlMmQtYTcwNC1lMjZkOTBlNGY3OTSUhZSMBmt3YXJnc5R9lHUu', 1795251999000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd5b-916c-7fb7-88fd-f71a5b7f04dc', 'gASVQAAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ1Yi05MGM5LTdiNWUtOGRmOS1lYjQ5ZTkzYzhjNGOUhZSMBmt3YXJnc5R9lHUu', 1795251999000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd5b-91bb-7c92-9b41-230c7ef9303c', 'gASVQAAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ1Yi05MDM4LTc4Y2MtODdlZS0xMjk3OGU0ZGU4Y2SUhZSMBmt3YXJnc5R9lHUu', 1795251999000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd5b-97ee-7644-8eb6-3eb1ed5bd593', 'gASVQAAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ1Yi05MGM5LTdiNWUtOGRmOS1lYjQ5ZTkzYzhjNGOUhZSMBmt3YXJnc5R9lHUu', 1795252000000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd5b-983a-7cdd-a9ab-c01a8b4c5977', 'gASVQAAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ1Yi05MGFlLTdlMmQtYTcwNC1lMjZkOTBlNGY3OTSUhZSMBmt3YXJnc5R9lHUu', 1795252000000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd5b-9a2a-75bc-b368-63ff6b9f65c7', 'gASVQAAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ1Yi05YTJhLTc1YmMtYjM2OC02M2ZmNmI5ZjY1YzeUhZSMBmt3YXJnc5R9lHUu', 1795252001000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd5b-9b00-7274-9f6c-bd03fd9be77b', 'gASVQAAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ1Yi05YjAwLTcyNzQtOWY2Yy1iZDAzZmQ5YmU3N2KUhZSMBmt3YXJnc5R9lHUu', 1795252001000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd5b-9c1c-71d6-a3fb-c4e84d2e7162', 'gASVQAAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ1Yi05YzFjLTcxZDYtYTNmYi1jNGU4NGQyZTcxNjKUhZSMBmt3YXJnc5R9lHUu', 1795252001000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd5b-9c61-7582-a94e-d12a410a034c', 'gASVQAAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ1Yi05YzU3LTdjZjYtYjk5My1lZDRjZmJkM2NkYWOUhZSMBmt3YXJnc5R9lHUu', 1795252001000);
CREATE TABLE workflow_output (
    workflow_uuid TEXT NOT NULL PRIMARY KEY,
    output TEXT,
    error TEXT,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd5b-906c-7394-9b0a-186aef249aa2', 'gAROLg==', NULL, 1795251999000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd5b-9116-7af3-91de-0a29611425e9', 'gAROLg==', NULL, 1795252000000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd5b-916c-7fb7-88fd-f71a5b7f04dc', 'gAROLg==', NULL, 1795252000000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd5b-91bb-7c92-9b41-230c7ef9303c', 'gAROLg==', NULL, 1795252001000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd5b-97ee-7644-8eb6-3eb1ed5bd593', 'gAROLg==', NULL, 1795252001000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd5b-983a-7cdd-a9ab-c01a8b4c5977', 'gAROLg==', NULL, 1795252001000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd5b-9a2a-75bc-b368-63ff6b9f65c7', 'gAROLg==', NULL, 1795252001000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd5b-9b00-7274-9f6c-bd03fd9be77b', 'gAROLg==', NULL, 1795252001000);
CREATE TABLE workflow_schedules (
    schedule_id TEXT PRIMARY KEY,
    schedule_name TEXT NOT NULL UNIQUE,
    workflow_name TEXT NOT NULL,
    workflow_class_name TEXT,
    schedule TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'ACTIVE',
    context TEXT NOT NULL
, "last_fired_at" TEXT DEFAULT NULL, "automatic_backfill" BOOLEAN NOT NULL DEFAULT FALSE, "cron_timezone" TEXT DEFAULT NULL, "queue_name" TEXT DEFAULT NULL, "application_name" TEXT DEFAULT NULL);
CREATE TABLE workflow_status (
    workflow_uuid TEXT PRIMARY KEY,
    status TEXT,
    name TEXT,
    authenticated_user TEXT,
    assumed_role TEXT,
    authenticated_roles TEXT,
    request TEXT,
    output TEXT,
    error TEXT,
    executor_id TEXT,
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    updated_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    application_version TEXT,
    application_id TEXT,
    class_name TEXT DEFAULT NULL,
    config_name TEXT DEFAULT NULL,
    recovery_attempts INTEGER DEFAULT 0,
    queue_name TEXT,
    workflow_timeout_ms INTEGER,
    workflow_deadline_epoch_ms INTEGER,
    inputs TEXT,
    started_at_epoch_ms INTEGER,
    deduplication_id TEXT,
    priority INTEGER NOT NULL DEFAULT 0
, queue_partition_key TEXT, forked_from TEXT, "owner_xid" TEXT DEFAULT NULL, "parent_workflow_id" TEXT DEFAULT NULL, "serialization" TEXT DEFAULT NULL, "delay_until_epoch_ms" BIGINT DEFAULT NULL, "was_forked_from" BOOLEAN NOT NULL DEFAULT FALSE, "rate_limited" BOOLEAN NOT NULL DEFAULT FALSE, "completed_at" BIGINT, "attributes" TEXT, "schedule_name" TEXT, "debounce_deadline_epoch_ms" BIGINT DEFAULT NULL, "is_debounced" BOOLEAN NOT NULL DEFAULT FALSE, "application_name" TEXT DEFAULT NULL, "creator_xid" TEXT DEFAULT NULL);
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd5b-906c-7394-9b0a-186aef249aa2', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795251998000, 1795251999000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795251998000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795251999000, 'null', NULL, NULL, 0, 'steward', 'a77a8251-0a3f-457e-85fa-3ed798f930d4');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd5b-9116-7af3-91de-0a29611425e9', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795251999000, 1795252000000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795251999000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795252000000, 'null', NULL, NULL, 0, 'steward', 'f2a266d4-59e7-4fec-8983-7e8006449bcc');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd5b-916c-7fb7-88fd-f71a5b7f04dc', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795251999000, 1795252000000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795251999000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795252000000, 'null', NULL, NULL, 0, 'steward', '55c71fa5-1022-4db3-9b84-1d59bfe297c0');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd5b-91bb-7c92-9b41-230c7ef9303c', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795251999000, 1795252001000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795251999000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795252001000, 'null', NULL, NULL, 0, 'steward', 'f351b07e-5040-426a-a1f7-a86829230744');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd5b-97ee-7644-8eb6-3eb1ed5bd593', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795252000000, 1795252001000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795252001000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795252001000, 'null', NULL, NULL, 0, 'steward', 'fc54a31f-db1a-4624-867b-aa47af4001d5');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd5b-983a-7cdd-a9ab-c01a8b4c5977', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795252000000, 1795252001000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795252001000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795252001000, 'null', NULL, NULL, 0, 'steward', '6a1ad0c4-2381-4657-806c-4a2a48f33eea');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd5b-9a2a-75bc-b368-63ff6b9f65c7', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795252001000, 1795252001000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795252001000, 'null', NULL, NULL, 0, 'steward', '2bbeec83-5164-4ca9-a97f-b8d5678ddada');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd5b-9b00-7274-9f6c-bd03fd9be77b', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795252001000, 1795252001000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795252001000, 'null', NULL, NULL, 0, 'steward', '5e7ea0e7-ec66-409c-935c-28d360741e55');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd5b-9c1c-71d6-a3fb-c4e84d2e7162', 'PENDING', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795252001000, 1795252001000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, '729607a1-c87d-4f25-a20c-119668e2b9a1', NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', '729607a1-c87d-4f25-a20c-119668e2b9a1');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd5b-9c61-7582-a94e-d12a410a034c', 'ENQUEUED', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795252001000, 1795252001000, '1', NULL, NULL, NULL, 0, 'read', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', 'e249aef9-9742-4234-b9e5-d4a5208a6f71');
CREATE INDEX "idx_application_versions_owner_timestamp" ON "application_versions" ("application_name", "version_timestamp" DESC);
CREATE INDEX "idx_application_versions_timestamp" ON "application_versions" ("version_timestamp" DESC);
CREATE INDEX "idx_operation_outputs_completed_at_function_name_v2" ON "operation_outputs" ("completed_at_epoch_ms", "function_name", "application_name");
CREATE INDEX idx_operation_outputs_retention
    ON operation_outputs (retention_timestamp);
CREATE INDEX idx_workflow_input_retention
    ON workflow_input (retention_timestamp);
CREATE INDEX idx_workflow_output_retention
    ON workflow_output (retention_timestamp);
CREATE INDEX "idx_workflow_status_completed_at" ON "workflow_status" ("completed_at") WHERE "completed_at" IS NOT NULL;
CREATE INDEX "idx_workflow_status_deadline" ON "workflow_status" ("workflow_deadline_epoch_ms") WHERE "status" IN ('ENQUEUED', 'PENDING', 'DELAYED') AND "workflow_deadline_epoch_ms" IS NOT NULL;
CREATE INDEX "idx_workflow_status_delayed" ON "workflow_status" ("delay_until_epoch_ms") WHERE status = 'DELAYED';
CREATE INDEX "idx_workflow_status_failed" ON "workflow_status" ("status", "created_at") WHERE "status" IN ('ERROR', 'CANCELLED', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED');
CREATE INDEX "idx_workflow_status_forked_from" ON "workflow_status" ("forked_from") WHERE "forked_from" IS NOT NULL;
CREATE INDEX "idx_workflow_status_in_flight_v2" ON "workflow_status" ("queue_name", "status", "priority", "created_at", "application_name") WHERE "status" IN ('ENQUEUED', 'PENDING');
CREATE INDEX "idx_workflow_status_parent_workflow_id" ON "workflow_status" ("parent_workflow_id") WHERE "parent_workflow_id" IS NOT NULL;
CREATE INDEX "idx_workflow_status_partition_dequeue_v3" ON "workflow_status" ("queue_name", "status", "queue_partition_key", "priority", "created_at", "workflow_uuid", "application_name") WHERE "status" IN ('ENQUEUED', 'PENDING') AND "queue_partition_key" IS NOT NULL;
CREATE INDEX "idx_workflow_status_pending" ON "workflow_status" ("created_at") WHERE "status" = 'PENDING';
CREATE INDEX "idx_workflow_status_rate_limited" ON "workflow_status" ("queue_name", "started_at_epoch_ms") WHERE "rate_limited" = TRUE;
CREATE INDEX "idx_workflow_status_schedule_name" ON "workflow_status" ("schedule_name") WHERE "schedule_name" IS NOT NULL;
CREATE INDEX "idx_workflow_status_started_at" ON "workflow_status" ("started_at_epoch_ms") WHERE "started_at_epoch_ms" IS NOT NULL;
CREATE INDEX idx_workflow_topic ON notifications (destination_uuid, topic);
CREATE INDEX ix_api_key_user_id ON api_key (user_id);
CREATE INDEX ix_conversation_owner_id_updated_at ON conversation (owner_id, updated_at);
CREATE INDEX ix_document_collection_id ON document (collection_id);
CREATE INDEX ix_document_owner_id_id ON document (owner_id, id);
CREATE INDEX ix_invitation_created_by ON invitation (created_by);
CREATE INDEX ix_message_conversation_id_id ON message (conversation_id, id);
CREATE INDEX ix_passage_owner_id_collection_id ON passage (owner_id, collection_id);
CREATE INDEX ix_passage_vector_passage_id ON passage_vector (passage_id);
CREATE INDEX ix_passage_vector_space_id_owner_id ON passage_vector (space_id, owner_id, id);
CREATE INDEX ix_refresh_token_session_id ON refresh_token (session_id);
CREATE INDEX ix_run_owner_id_id ON run (owner_id, id);
CREATE INDEX ix_run_status ON run (status);
CREATE INDEX ix_session_user_id ON session (user_id);
CREATE INDEX ix_sign_in_failure_failed_at ON sign_in_failure (failed_at);
CREATE INDEX ix_sign_in_failure_subject_failed_at ON sign_in_failure (subject, failed_at);
CREATE UNIQUE INDEX "uq_application_versions_owner_version"
    ON application_versions ("application_name", "version_name")
    WHERE "application_name" IS NOT NULL;
CREATE UNIQUE INDEX "uq_application_versions_unclaimed_version"
    ON application_versions ("version_name")
    WHERE "application_name" IS NULL;
CREATE UNIQUE INDEX uq_collection_owner_id_name ON collection (owner_id, name);
CREATE UNIQUE INDEX uq_document_in_collection ON document (owner_id, collection_id, digest) WHERE collection_id IS NOT NULL;
CREATE UNIQUE INDEX uq_document_outside ON document (owner_id, digest) WHERE collection_id IS NULL;
CREATE UNIQUE INDEX "uq_workflow_status_dedup_id" ON "workflow_status" ("queue_name", "deduplication_id") WHERE "deduplication_id" IS NOT NULL;
CREATE INDEX workflow_status_created_at_index ON workflow_status (created_at);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('passage', 3);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('passage_vector', 4);
