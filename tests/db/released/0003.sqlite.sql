CREATE TABLE agent (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32), 
	slug VARCHAR, 
	name VARCHAR NOT NULL, 
	description VARCHAR NOT NULL, 
	instructions VARCHAR NOT NULL, 
	models JSON NOT NULL, 
	tools JSON NOT NULL, 
	grounded BOOLEAN NOT NULL, 
	max_rounds INTEGER NOT NULL, 
	max_seconds DOUBLE NOT NULL, 
	max_tokens INTEGER, 
	temperature DOUBLE, 
	collection_ids JSON, 
	shared BOOLEAN NOT NULL, 
	active BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_agent PRIMARY KEY (id), 
	CONSTRAINT fk_agent_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE, 
	CONSTRAINT uq_agent_slug UNIQUE (slug)
);
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('01a1fd790db377d5b520e6475c1d7d98', '01a1fd78f50a7c858c61e93f79f33343', NULL, 'Keeper', '', '', '[]', '["send_notification"]', 0, 10, 600.0, NULL, NULL, 'null', 0, 1, '2026-11-21 09:38:51.443478', '2026-11-21 09:38:51.443478');
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('0fb0539ee1b95216bbcc872ace87731a', NULL, 'order-desk', 'Order desk', 'The tutorial''s example: looks up orders and writes to customers about them.', 'You are the order desk of a small shop. You answer questions about orders.

- Look every order up with `query_order`; never say anything about an order from memory. Ask for the number when the user has not given one.
- Report the state of the order, when it arrives and what is still to pay, in plain words.
- Send a message with `send_notification` only when the user asks for one. Write it short and friendly, with the order''s number in it; a person reads it before it goes out.
- When there is no such order, say so, and ask whether the number is right.
', '[]', '["query_order","send_notification"]', 0, 10, 600.0, NULL, NULL, NULL, 0, 1, '2026-11-21 09:38:44.313449', '2026-11-21 09:38:44.313449');
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('32fb80fb6aab52cb99d51b99e1e029fb', NULL, 'analyst', 'Analyst', 'Compares documents and calculates with what they say, step by step.', 'You are an analyst. You compare what documents say and calculate with it.

- Begin with a plan of two to five steps, then follow it. Search once for each thing you compare, under the words that its own document would use.
- Read the page before you use a figure from it: units, dates and footnotes decide what it means.
- Do every sum with `calculate`, also the simple ones, and show the figures that went into it.
- Where two sources disagree, show both and say which is newer or closer to the matter.
- Fetch a web page only when the user names it or the documents point to it, and say that it is not one of the user''s documents.
- End with the result in one sentence, a small table when several things are compared, and what you could not find.
', '[]', '["search_documents","read_page","calculate","now","fetch_url"]', 0, 20, 1200.0, NULL, NULL, NULL, 0, 1, '2026-11-21 09:38:44.302594', '2026-11-21 09:38:44.302594');
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('d7d6304747c551c0b8e1da3f91d41cdd', NULL, 'assistant', 'Assistant', 'Answers questions about your documents and shows where each answer stands.', 'You are Steward, an assistant over the user''s own documents.

- Say first what the user wants to know, then what it rests on. Be brief and exact.
- When the passages you have are not enough, search again with other words, and read the whole page where a passage breaks off.
- Do sums with `calculate` and take today''s date from `now`: never guess a number or a date.
- When a question can mean two things, answer the likelier one and say which you took.
', '[]', '["search_documents","read_page","calculate","now"]', 1, 10, 600.0, NULL, NULL, NULL, 0, 1, '2026-11-21 09:38:44.296926', '2026-11-21 09:38:44.296926');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version ("version_num") VALUES ('0003');
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
INSERT INTO api_key ("id", "user_id", "name", "digest", "scopes", "created_at", "expires_at", "last_used_at") VALUES ('01a1fd78faeb71dba4733f652c739c73', '01a1fd78f50a7c858c61e93f79f33343', 'laptop', 'f1e6c14214dbea4eb180a1188328102019d180a1cc2ef8ca238170c32397a37e', '["read"]', '2026-11-21 09:38:46.635096', NULL, NULL);
CREATE TABLE application_versions (
    version_id TEXT NOT NULL PRIMARY KEY,
    version_name TEXT NOT NULL UNIQUE,
    version_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
, "application_name" TEXT DEFAULT NULL);
INSERT INTO application_versions ("version_id", "version_name", "version_timestamp", "created_at", "application_name") VALUES ('c9eaa739-bb0b-435b-b46e-5c80bc31f543', '1', 1795253924000, 1795253924000, 'steward');
CREATE TABLE collection (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_collection PRIMARY KEY (id), 
	CONSTRAINT fk_collection_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO collection ("id", "owner_id", "name", "created_at") VALUES ('01a1fd78fb857cc188636d5cb143e1a3', '01a1fd78f50a7c858c61e93f79f33343', 'Harbour', '2026-11-21 09:38:46.790786');
CREATE TABLE conversation (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	title VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, folded VARCHAR, leaf_id CHAR(32), 
	CONSTRAINT pk_conversation PRIMARY KEY (id), 
	CONSTRAINT fk_conversation_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fd7908f970c6947fa8131ac1e17c', '01a1fd78f50a7c858c61e93f79f33343', 'Who built the lighthouse of Corvo?', '2026-11-21 09:38:50.234201', '2026-11-21 09:38:50.958935', 'who built the lighthouse of corvo?', '01a1fd790b2370a8a8d3cfd1b264e748');
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fd790e14781384854851c43bd692', '01a1fd78f50a7c858c61e93f79f33343', 'Leave me a note.', '2026-11-21 09:38:51.540896', '2026-11-21 09:38:52.627899', 'leave me a note.', '01a1fd790e167ce698e57148a55c070a');
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fd79125f7902a5046134fc2f9b44', '01a1fd78f50a7c858c61e93f79f33343', 'Leave me a second note.', '2026-11-21 09:38:52.639780', '2026-11-21 09:38:52.639782', 'leave me a second note.', '01a1fd791260747788169a67a09d06a7');
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fd791bd87fc0a093aec5ca12529a', '01a1fd78f8587a2fb8c6ceb5a40b6027', 'Who built the lighthouse of Corvo?', '2026-11-21 09:38:55.065258', '2026-11-21 09:38:55.065260', 'who built the lighthouse of corvo?', '01a1fd791bd97cf3bc0f755e34ba55df');
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fd791c8776409959e12820947f96', '01a1fd78f50a7c858c61e93f79f33343', 'Tell me a long story.', '2026-11-21 09:38:55.239722', '2026-11-21 09:38:55.239727', 'tell me a long story.', '01a1fd791c8877738450f0984f1c2b01');
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
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fd78fbd57283bc80072ec03f4ea1', '01a1fd78f50a7c858c61e93f79f33343', '01a1fd78fb857cc188636d5cb143e1a3', 'corvo.txt', '9ac7885dbfe370273e99d2a9e40bac8aab1d5cb424f811a1deabdb5bb9f94cdb', 'text/plain', 126, 'ready', NULL, NULL, NULL, 2, 1, 1, 1, 126, 1, 1, 1, NULL, '2026-11-21 09:38:46.874188', '2026-11-21 09:38:49.910499');
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fd78fbe079be8d80a0cd125bdfb3', '01a1fd78f50a7c858c61e93f79f33343', NULL, '灯塔.txt', '1f9d57f29e30bbef7a0da76f167cff0485ba30f8d0a557a095bddc2039dc054a', 'text/plain', 109, 'ready', NULL, NULL, NULL, 2, 1, 1, 1, 42, 1, 1, 1, NULL, '2026-11-21 09:38:46.884891', '2026-11-21 09:38:49.917602');
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fd791cc178bca1e785597088719c', '01a1fd78f50a7c858c61e93f79f33343', NULL, 'late.txt', 'f133e6a5b0fe21400178809f4076dcc062486c57e92f8d27bbb5bd168718ee84', 'text/plain', 44, 'queued', NULL, NULL, NULL, 0, 0, NULL, 0, 0, 0, 0, 0, NULL, '2026-11-21 09:38:55.341467', NULL);
CREATE TABLE document_page (
	document_id CHAR(32) NOT NULL, 
	n INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	CONSTRAINT pk_document_page PRIMARY KEY (document_id, n), 
	CONSTRAINT fk_document_page_document_id_document FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
INSERT INTO document_page ("document_id", "n", "start", "text") VALUES ('01a1fd78fbd57283bc80072ec03f4ea1', 1, 0, 'The lighthouse of Corvo was built in 1884 by Ana Duarte.
It burns rapeseed oil, and its keeper counts 214 steps each evening.
');
INSERT INTO document_page ("document_id", "n", "start", "text") VALUES ('01a1fd78fbe079be8d80a0cd125bdfb3', 1, 0, '科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。
');
CREATE TABLE embedding_choice (
	id INTEGER NOT NULL, 
	spec VARCHAR NOT NULL, 
	url VARCHAR, 
	CONSTRAINT pk_embedding_choice PRIMARY KEY (id)
);
INSERT INTO embedding_choice ("id", "spec", "url") VALUES (1, 'local', NULL);
CREATE TABLE errand (
	name VARCHAR NOT NULL, 
	holder CHAR(32) NOT NULL, 
	until DATETIME NOT NULL, 
	CONSTRAINT pk_errand PRIMARY KEY (name)
);
CREATE TABLE inbox_item (
	id CHAR(32) NOT NULL, 
	user_id CHAR(32) NOT NULL, 
	"key" VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	body VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	read_at DATETIME, 
	CONSTRAINT pk_inbox_item PRIMARY KEY (id), 
	CONSTRAINT fk_inbox_item_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at") VALUES ('01a1fd791249741a87870a2878b418d8', '01a1fd78f50a7c858c61e93f79f33343', '01a1fd79-0e16-7cc1-9f87-ea6f44c85e6f:call_2_0', 'Note', '214 steps', '2026-11-21 09:38:52.617273', NULL);
CREATE TABLE index_version (
	owner_id CHAR(32) NOT NULL, 
	removals INTEGER NOT NULL, 
	CONSTRAINT pk_index_version PRIMARY KEY (owner_id)
);
INSERT INTO index_version ("owner_id", "removals") VALUES ('01a1fd78f50a7c858c61e93f79f33343', 1);
CREATE TABLE installation (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_installation PRIMARY KEY (id)
);
INSERT INTO installation ("id", "name", "created_at") VALUES (1, '01a1fd78-ee15-7bc8-bb8a-b93e0bc2fe23', '2026-11-21 09:38:43.350464');
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
INSERT INTO invitation ("id", "created_by", "digest", "email", "email_key", "created_at", "expires_at") VALUES ('01a1fd78fab878a78be9e504bd4fb3a3', '01a1fd78f50a7c858c61e93f79f33343', 'c924bf8071aae7f996cc351eebddd2114153fc0527ed6fad02d4f8b2914ccf75', NULL, NULL, '2026-11-21 09:38:46.584507', '2026-11-28 09:38:46.584507');
CREATE TABLE journal_entry (
	run_id CHAR(32) NOT NULL, 
	n INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	body VARCHAR NOT NULL, 
	through_seq INTEGER NOT NULL, 
	CONSTRAINT pk_journal_entry PRIMARY KEY (run_id, n)
);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd7908ff79d1922bd6f3334ca7c2', 0, 'passages', '[{"n":1,"document_id":"01a1fd78-fbd5-7283-bc80-072ec03f4ea1","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.9978041149988803},{"n":2,"document_id":"01a1fd78-fbe0-79be-8d80-a0cd125bdfb3","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.020887370544432904}]', 2);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd7908ff79d1922bd6f3334ca7c2', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nWho built the lighthouse of Corvo?","timestamp":"2026-11-21T09:38:50.431174Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd7908ff79d1922bd6f3334ca7c2', 2, 'message', '{"parts":[{"content":"Ana Duarte built it in 1884 [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":167,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":83,"output_tokens":7,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T09:38:50.471098Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:46805/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd790b23706585023e149c9d5ed7', 0, 'passages', '[{"n":1,"document_id":"01a1fd78-fbd5-7283-bc80-072ec03f4ea1","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.9665271723795559},{"n":2,"document_id":"01a1fd78-fbe0-79be-8d80-a0cd125bdfb3","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.050040166556678374}]', 2);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd790b23706585023e149c9d5ed7', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nHow many steps are there?","timestamp":"2026-11-21T09:38:50.923315Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd790b23706585023e149c9d5ed7', 2, 'message', '{"parts":[{"content":"There are 214 steps [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":185,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":92,"output_tokens":5,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T09:38:50.923964Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:46805/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd790e167cc19f87ea6f44c85e6f', 0, 'message', '{"parts":[{"content":"Leave me a note.","timestamp":"2026-11-21T09:38:51.820166Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd790e167cc19f87ea6f44c85e6f', 1, 'message', '{"parts":[{"tool_name":"send_notification","args":"{\"title\":\"Note\",\"body\":\"214 steps\"}","tool_call_id":"call_2_0","tool_kind":null,"id":null,"provider_name":null,"provider_details":null,"part_kind":"tool-call"}],"usage":{"input_tokens":90,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":45,"output_tokens":10,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T09:38:51.874407Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:46805/v1","canonical_system":null,"provider_details":{"finish_reason":"tool_calls"},"provider_response_id":"chatcmpl-scripted","finish_reason":"tool_call","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd790e167cc19f87ea6f44c85e6f', 2, 'message', '{"parts":[{"content":"Done.","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":117,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":58,"output_tokens":1,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T09:38:52.621858Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:46805/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 11);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd7912607459927bca1b5e7525b6', 0, 'message', '{"parts":[{"content":"Leave me a second note.","timestamp":"2026-11-21T09:38:52.912004Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd7912607459927bca1b5e7525b6', 1, 'message', '{"parts":[{"tool_name":"send_notification","args":"{\"title\":\"Second\"}","tool_call_id":"call_2_0","tool_kind":null,"id":null,"provider_name":null,"provider_details":null,"part_kind":"tool-call"}],"usage":{"input_tokens":91,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":45,"output_tokens":10,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T09:38:52.914824Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:46805/v1","canonical_system":null,"provider_details":{"finish_reason":"tool_calls"},"provider_response_id":"chatcmpl-scripted","finish_reason":"tool_call","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fd791c88774cb5aa8a0cd4d9f74b', 0, 'passages', '[{"n":1,"document_id":"01a1fd78-fbd5-7283-bc80-072ec03f4ea1","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.0013412482772986831},{"n":2,"document_id":"01a1fd78-fbe0-79be-8d80-a0cd125bdfb3","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.0001590677256075574}]', 3);
CREATE TABLE mcp_server (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	transport VARCHAR NOT NULL, 
	url VARCHAR, 
	command JSON, 
	environment JSON NOT NULL, 
	headers JSON NOT NULL, 
	shared BOOLEAN NOT NULL, 
	approval VARCHAR NOT NULL, 
	tools JSON NOT NULL, 
	checked_at DATETIME, 
	error_en VARCHAR, 
	error_zh VARCHAR, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_mcp_server PRIMARY KEY (id), 
	CONSTRAINT fk_mcp_server_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO mcp_server ("id", "owner_id", "name", "transport", "url", "command", "environment", "headers", "shared", "approval", "tools", "checked_at", "error_en", "error_zh", "created_at") VALUES ('01a1fd7913d074ab8d4ca58295e084c8', '01a1fd78f8587a2fb8c6ceb5a40b6027', 'harbour', 'http', 'https://tools.example/mcp', 'null', '{}', '{"Authorization":"gAAAAABrAWatTNRbWftNscmAKh0oczwX_5S2kX3eLj6M_KgnftWllJVyWkK1zvPzqHQpYdgDlGGa4NryQuVqJprQ-P07M_V_5Q=="}', 0, 'effects', '[]', NULL, NULL, NULL, '2026-11-21 09:38:53.009009');
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
	created_at DATETIME NOT NULL, agent_id CHAR(32), folded VARCHAR, 
	CONSTRAINT pk_message PRIMARY KEY (id), 
	CONSTRAINT fk_message_conversation_id_conversation FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE CASCADE
);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fd7908fb711f8d39746ccc605b53', '01a1fd7908f970c6947fa8131ac1e17c', '01a1fd78f50a7c858c61e93f79f33343', NULL, NULL, 'user', 'complete', 'Who built the lighthouse of Corvo?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 09:38:50.265157', NULL, 'who built the lighthouse of corvo?');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fd7908ff7a18ad43e5685cf106d7', '01a1fd7908f970c6947fa8131ac1e17c', '01a1fd78f50a7c858c61e93f79f33343', '01a1fd7908fb711f8d39746ccc605b53', '01a1fd7908ff79d1922bd6f3334ca7c2', 'assistant', 'complete', 'Ana Duarte built it in 1884 [1].', 1, '[{"n":1,"document_id":"01a1fd78-fbd5-7283-bc80-072ec03f4ea1","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}]', 'scripted', 167, 7, 0, '2026-11-21 09:38:50.270819', NULL, 'ana duarte built it in 1884 [1].');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fd790af379f7a3f66c576ac74f0f', '01a1fd7908f970c6947fa8131ac1e17c', '01a1fd78f50a7c858c61e93f79f33343', '01a1fd7908ff7a18ad43e5685cf106d7', NULL, 'user', 'complete', 'How many steps are there?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 09:38:50.791583', NULL, 'how many steps are there?');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fd790b2370a8a8d3cfd1b264e748', '01a1fd7908f970c6947fa8131ac1e17c', '01a1fd78f50a7c858c61e93f79f33343', '01a1fd790af379f7a3f66c576ac74f0f', '01a1fd790b23706585023e149c9d5ed7', 'assistant', 'complete', 'There are 214 steps [1].', 1, '[{"n":1,"document_id":"01a1fd78-fbd5-7283-bc80-072ec03f4ea1","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}]', 'scripted', 185, 5, 0, '2026-11-21 09:38:50.799286', NULL, 'there are 214 steps [1].');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fd790e1579ba80ee5a4f3c46ad4d', '01a1fd790e14781384854851c43bd692', '01a1fd78f50a7c858c61e93f79f33343', NULL, NULL, 'user', 'complete', 'Leave me a note.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 09:38:51.543664', NULL, 'leave me a note.');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fd790e167ce698e57148a55c070a', '01a1fd790e14781384854851c43bd692', '01a1fd78f50a7c858c61e93f79f33343', '01a1fd790e1579ba80ee5a4f3c46ad4d', '01a1fd790e167cc19f87ea6f44c85e6f', 'assistant', 'complete', 'Done.', NULL, '[]', 'scripted', 207, 11, 0, '2026-11-21 09:38:51.543825', '01a1fd790db377d5b520e6475c1d7d98', 'done.');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fd79125f7f179d6918afa013f3b6', '01a1fd79125f7902a5046134fc2f9b44', '01a1fd78f50a7c858c61e93f79f33343', NULL, NULL, 'user', 'complete', 'Leave me a second note.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 09:38:52.640897', NULL, 'leave me a second note.');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fd791260747788169a67a09d06a7', '01a1fd79125f7902a5046134fc2f9b44', '01a1fd78f50a7c858c61e93f79f33343', '01a1fd79125f7f179d6918afa013f3b6', '01a1fd7912607459927bca1b5e7525b6', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 09:38:52.641004', '01a1fd790db377d5b520e6475c1d7d98', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fd791bd97733b15b72ef834152cb', '01a1fd791bd87fc0a093aec5ca12529a', '01a1fd78f8587a2fb8c6ceb5a40b6027', NULL, NULL, 'user', 'complete', 'Who built the lighthouse of Corvo?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 09:38:55.066514', NULL, 'who built the lighthouse of corvo?');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fd791bd97cf3bc0f755e34ba55df', '01a1fd791bd87fc0a093aec5ca12529a', '01a1fd78f8587a2fb8c6ceb5a40b6027', '01a1fd791bd97733b15b72ef834152cb', '01a1fd791bd97cd38b09d79b5c528e00', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 09:38:55.066655', NULL, NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fd791c877ed39a8429f6ac38f6f2', '01a1fd791c8776409959e12820947f96', '01a1fd78f50a7c858c61e93f79f33343', NULL, NULL, 'user', 'complete', 'Tell me a long story.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 09:38:55.241126', NULL, 'tell me a long story.');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fd791c8877738450f0984f1c2b01', '01a1fd791c8776409959e12820947f96', '01a1fd78f50a7c858c61e93f79f33343', '01a1fd791c877ed39a8429f6ac38f6f2', '01a1fd791c88774cb5aa8a0cd4d9f74b', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 09:38:55.241229', NULL, NULL);
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
INSERT INTO passage ("id", "owner_id", "collection_id", "document_id", "n", "page", "start", "end", "text") VALUES (1, '01a1fd78f50a7c858c61e93f79f33343', '01a1fd78fb857cc188636d5cb143e1a3', '01a1fd78fbd57283bc80072ec03f4ea1', 0, 1, 0, 125, 'The lighthouse of Corvo was built in 1884 by Ana Duarte.
It burns rapeseed oil, and its keeper counts 214 steps each evening.');
INSERT INTO passage ("id", "owner_id", "collection_id", "document_id", "n", "page", "start", "end", "text") VALUES (3, '01a1fd78f50a7c858c61e93f79f33343', NULL, '01a1fd78fbe079be8d80a0cd125bdfb3', 0, 1, 0, 41, '科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。');
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
INSERT INTO passage_vector ("id", "space_id", "passage_id", "owner_id", "vector") VALUES (1, 1, 1, '01a1fd78f50a7c858c61e93f79f33343', X'DAA4802B331CF42262A9D7A90FB0980D2FAD261D182720ACC3A6C9A82BA4DAA871AC76ACD02DBDADFF2B1AA91C240B97082A6F2E3EA91517532C25A7F92B5EA8C0AE51217C22422481286CACC32E982CDDA56A221525D2A6B9AA6C2473A7A7AED922A5AC5129C42C6AA20EACEC2742AD22A99C1EEF2CAA23732C1CA072ABC4A5D4ACF5AC16A41FADE8295E25AF2CA0A79023EBAD5CAD0C25ECA10420A9AD9AAC0326C61B2C2456304129E5262010C9A8972FAF22B815A513A5AE5A27AB2A952A5FA7B32E7FAC6DAB2925FDA00EAFE22166ABD7A4F2282C2E7A2B032A2BA8F418E52CE5A2F1A32E973BA501A8222CC52A822D8AABC9219D23FCA017A9802C0080C120C72CB5A83E235C2BCE1CC4AB2D2B45AD39AD70263EAC54AFC42BC42172A95F2C9A162DAC8DAEBCA3E3A64E9E262A13A10D284CAAD5A531AE3B274629F2A9262C1D2C2C1AE99EB29498AA82AEEDA6A92C0F29CD23D72BAF220F2C6FAB002AF3281529BAA5692C85ADE321502B902E05ADE9A9892F82276A24842CB228A52C1827FCAA5B9E09259D2BCB1408AA8AA8BFA6069AF028362D1C2661A416A48122E8A5D924CA2A44A87C2CED8CD0A9FD2972ABB2A0272B8BA28D2AC8AF4EB000807321460184299DACB6A8E5A194AD8EA85920D526A2255AAC382AE92ACBA36C2CB32CD629C7A8AE967226332869A789938AA9AB2C8F2856AD16A65D995E1DF21673AAF929FFA81A2C622A212A761ABD247D2DF3A47C2439A42F0F86AFBA271BA4D922722AEF25CBA5BFAB4424412AF9ABE528301A779B58A8962BD824FF062B2FA308AD280C25FA9E1CAA572BEEA3A12239AC512394ABE99E7B95F420EEAE4699A4AB12AB42A7CEA24A1E41ABCF28DEADF515D624308F85A66D9B1211C7A20080D81FF82C3CA780244D2CCCA84C28829A05A953A9F79BBEA4002DC42CD12AA2AA9C28752288A73FADEC25C3AA2E29289A28A8102B5A2CA825332B2BA80A269429F5212BA4D31659A7D82448A815AE5DA597A9FE2B7026D72B042D2C2EE49F31AE63AC0C2A642CB026432E272C2F2A27AC412729A4D2160FAA5825282CD824D321');
INSERT INTO passage_vector ("id", "space_id", "passage_id", "owner_id", "vector") VALUES (3, 1, 3, '01a1fd78f50a7c858c61e93f79f33343', X'C824B8307E1C2A1F82ADB32827296AA43DAB202649318DAE331F4EADC5A68A2156AD27289BA3D9A560A480298B208D224AA89D2857AA37AD162CED2B2DAD692A712C22A6BB249D270B2011257F9F6A299EA9D6A5E42AE3AD1C27B926901E10287022CD2527AAFE27F7A7AAA10D2AF4A9BA2568AC13ABB025AEAB812CE62C3023F1A017A90F2DB6ABF6AA9122D428D0A31D9D41A415ADEFAD9622859E4BA01EAC28A517900B2A82A6ADA85C2A12AEFEAC46104DAD089F362A1C22F129A19A4EA2F0A9511E47A82D264425BD1091A7642DE6ABA2ACFFAAE3AC56A6182C8E27E9AD91A8FAA69E2650A084AB23A8BAA4022A7FA1A1963BAE55A7FFAED39E332D0000071D6E21CF990A254A1F64AB14A7B5A89A9AC4A5AC1999ADF3AC83A85294A32415A9ECA9512EB9AC0D28ACA856A0B5A86025A029B92830AD20A8E8258D2CA4A498A9A5AC99AB7AAC76240823D6A682293E225BA08C25D8A9A229032C042966A5192F5BA87FAD2FA9D0AB371DC19C4CAF0BAD8029B7AA8FA5582574AC4A24F1298BA930A6111D54A8232710AAD7A9FDA5C4299AA7EEABCE27FA22D49CB5295C23B6A9B92C7EA7492A012C93231325142A5B2A8126A1AF6F2A6929B097EEA300808425EA295CAA8DA8902B7FAC0CA68A2E3027EFA0D6A5F3A4701CDF22701C389A30248C30ACA985204CABEFAD12AD2AA61C1CF826E52A1DB125A6C420E2A55FA8C7A8BC2FD7A648A86F2C82AF31ADE424C424922C7F2E0E290D284F19ECAC84A9FBAAA5A6CA2E96A9EA2947ACE69FFB9412201021291C729D27A80F234CADA72916AB6D28B029EEA10C2400AEE22D79A65AA7012C84AB462AC2A7292BE529C71BE2AB1AA579A9382BCFAD91ACBD2547A0AEA5AEA886A7B5A8A9A580A62E2C0180652511ACDEA4D7A9062893A4AE0ED395A02919A579A83827AB9E2A2C32A431A854A7AC2A3D25E4AA4E2B9B1C962957ACDEAC402CF8AA75A680AF9DA1EBA3B9200DA663ACCB24B92A162D8EAAA79C3BAE0D29C99F1A2B9321D53022A36D2B1428BDAA4C1CD724A4281F2F01A850AD0EAA982607A75626A0226A313B2782A80C25');
CREATE VIRTUAL TABLE passage_words
USING fts5(scope, words, tokenize = 'porter unicode61');
INSERT INTO passage_words ("rowid", "scope", "words") VALUES (1, 'o01a1fd78f50a7c858c61e93f79f333430 d01a1fd78fbd57283bc80072ec03f4ea10 c01a1fd78fb857cc188636d5cb143e1a30', 'corvo the lighthouse of corvo was built in 1884 by ana duarte it burns rapeseed oil and its keeper counts 214 steps each evening');
INSERT INTO passage_words ("rowid", "scope", "words") VALUES (3, 'o01a1fd78f50a7c858c61e93f79f333430 d01a1fd78fbe079be8d80a0cd125bdfb30', '灯塔 科尔 沃 岛 的 灯塔 建于 1884 年 由 安娜 尔特 杜阿尔 阿尔特 杜阿尔特 建造 灯塔 看守 人 每晚 数 214 级 台阶');
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
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('51542FCD2AC208322AC46B6FB87A0800', 'embed', NULL, 8, NULL, NULL, 1, 0, 0.5, 1795253924000, 1795253924411, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('70394B18ECB60D0D37DD855E05751E59', 'runs', NULL, 32, NULL, NULL, 1, 0, 0.5, 1795253924000, 1795253924413, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('79CC3F73B5DFE8FBB9748B62670B01E9', 'read', NULL, 16, NULL, NULL, 1, 0, 0.5, 1795253924000, 1795253924398, 'steward', NULL, NULL, NULL, NULL);
CREATE TABLE refresh_token (
	digest VARCHAR(64) NOT NULL, 
	session_id CHAR(32) NOT NULL, 
	rotated_at DATETIME, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_refresh_token PRIMARY KEY (digest), 
	CONSTRAINT fk_refresh_token_session_id_session FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
);
INSERT INTO refresh_token ("digest", "session_id", "rotated_at", "expires_at") VALUES ('06cedd26d3cb5a33c0df6ec79953c10f4e885eae9b57365c58b4249f1f526ea1', '01a1fd78f9f87fc4be5c7abaa0ee7af6', NULL, '2026-12-21 09:38:46.211234');
INSERT INTO refresh_token ("digest", "session_id", "rotated_at", "expires_at") VALUES ('d2ef05bcccf4580be2de518b2026b100e865107fc5b5aaa9de920bedb0c1e0cf', '01a1fd78f7687015b09090ff778e9a8c', NULL, '2026-12-21 09:38:45.550758');
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
	finished_at DATETIME, definition JSON, language VARCHAR DEFAULT 'en' NOT NULL, warnings JSON, job_id VARCHAR DEFAULT '' NOT NULL, cost_micros BIGINT, worked_ms INTEGER DEFAULT '0' NOT NULL, stopped_by VARCHAR, error_facts JSON, tries INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_run PRIMARY KEY (id), 
	CONSTRAINT fk_run_conversation_id_conversation FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE CASCADE, 
	CONSTRAINT fk_run_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries") VALUES ('01a1fd7908ff79d1922bd6f3334ca7c2', '01a1fd78f50a7c858c61e93f79f33343', '01a1fd7908f970c6947fa8131ac1e17c', '01a1fd7908fb711f8d39746ccc605b53', '01a1fd7908ff7a18ad43e5685cf106d7', NULL, 'completed', 1, 0, 'Who built the lighthouse of Corvo?', 'null', 'null', 'scripted', 'Ana Duarte built it in 1884 [1].', 1, 9.97804114998880331555e-01, '[{"n":1,"document_id":"01a1fd78-fbd5-7283-bc80-072ec03f4ea1","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}]', 1, 167, 7, 0, NULL, NULL, NULL, '2026-11-21 09:38:50.240823', '2026-11-21 09:38:50.296263', '2026-11-21 09:38:50.643461', 'null', 'en', NULL, '01a1fd79-08ff-79d1-922b-d6f3334ca7c2', NULL, 132, NULL, NULL, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries") VALUES ('01a1fd790b23706585023e149c9d5ed7', '01a1fd78f50a7c858c61e93f79f33343', '01a1fd7908f970c6947fa8131ac1e17c', '01a1fd790af379f7a3f66c576ac74f0f', '01a1fd790b2370a8a8d3cfd1b264e748', NULL, 'completed', 1, 0, 'How many steps are there?', 'null', 'null', 'scripted', 'There are 214 steps [1].', 1, 9.66527172379555876702e-01, '[{"n":1,"document_id":"01a1fd78-fbd5-7283-bc80-072ec03f4ea1","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}]', 1, 185, 5, 0, NULL, NULL, NULL, '2026-11-21 09:38:50.787514', '2026-11-21 09:38:50.832573', '2026-11-21 09:38:50.950665', 'null', 'en', NULL, '01a1fd79-0b23-7065-8502-3e149c9d5ed7', NULL, 46, NULL, NULL, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries") VALUES ('01a1fd790e167cc19f87ea6f44c85e6f', '01a1fd78f50a7c858c61e93f79f33343', '01a1fd790e14781384854851c43bd692', '01a1fd790e1579ba80ee5a4f3c46ad4d', '01a1fd790e167ce698e57148a55c070a', '01a1fd790db377d5b520e6475c1d7d98', 'completed', 2, 0, 'Leave me a note.', 'null', 'null', 'scripted', 'Done.', NULL, NULL, '[]', 2, 207, 11, 0, NULL, NULL, NULL, '2026-11-21 09:38:51.543150', '2026-11-21 09:38:51.790894', '2026-11-21 09:38:52.626905', '{"name":"Keeper","instructions":"","models":[],"tools":["send_notification"],"grounded":false,"max_rounds":10,"max_seconds":600.0,"max_tokens":null,"temperature":null}', 'en', NULL, '01a1fd79-1221-70af-8f8c-b6c9412fac5e', NULL, 193, NULL, NULL, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries") VALUES ('01a1fd7912607459927bca1b5e7525b6', '01a1fd78f50a7c858c61e93f79f33343', '01a1fd79125f7902a5046134fc2f9b44', '01a1fd79125f7f179d6918afa013f3b6', '01a1fd791260747788169a67a09d06a7', '01a1fd790db377d5b520e6475c1d7d98', 'waiting_approval', 1, 0, 'Leave me a second note.', 'null', 'null', 'scripted', NULL, NULL, NULL, '[]', 1, 91, 10, 0, NULL, NULL, NULL, '2026-11-21 09:38:52.640561', '2026-11-21 09:38:52.899602', NULL, '{"name":"Keeper","instructions":"","models":[],"tools":["send_notification"],"grounded":false,"max_rounds":10,"max_seconds":600.0,"max_tokens":null,"temperature":null}', 'en', NULL, '01a1fd79-1260-7459-927b-ca1b5e7525b6', NULL, 48, NULL, NULL, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries") VALUES ('01a1fd791bd97cd38b09d79b5c528e00', '01a1fd78f8587a2fb8c6ceb5a40b6027', '01a1fd791bd87fc0a093aec5ca12529a', '01a1fd791bd97733b15b72ef834152cb', '01a1fd791bd97cf3bc0f755e34ba55df', NULL, 'queued', 0, 0, 'Who built the lighthouse of Corvo?', 'null', 'null', NULL, NULL, NULL, NULL, '[]', 0, 0, 0, 0, NULL, NULL, NULL, '2026-11-21 09:38:55.066079', NULL, NULL, 'null', 'en', NULL, '01a1fd79-1bd9-7cd3-8b09-d79b5c528e00', NULL, 0, NULL, NULL, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries") VALUES ('01a1fd791c88774cb5aa8a0cd4d9f74b', '01a1fd78f50a7c858c61e93f79f33343', '01a1fd791c8776409959e12820947f96', '01a1fd791c877ed39a8429f6ac38f6f2', '01a1fd791c8877738450f0984f1c2b01', NULL, 'running', 1, 0, 'Tell me a long story.', 'null', 'null', NULL, NULL, 0, 1.34124827729868311039e-03, '[]', 0, 0, 0, 0, NULL, NULL, NULL, '2026-11-21 09:38:55.240768', '2026-11-21 09:38:55.245874', NULL, 'null', 'en', '[{"kind":"conversations","percent":80,"used":4,"limit":5,"renews_at":"2026-12-01T00:00:00+00:00"}]', '01a1fd79-1c88-774c-b5aa-8a0cd4d9f74b', NULL, 0, NULL, NULL, 0);
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
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd7908ff79d1922bd6f3334ca7c2', 1, 'run.started', '{"run_id":"01a1fd79-08ff-79d1-922b-d6f3334ca7c2","seq":1,"type":"run.started","conversation_id":"01a1fd79-08f9-70c6-947f-a8131ac1e17c","message_id":"01a1fd79-08ff-7a18-ad43-e5685cf106d7","agent_id":null,"question":"Who built the lighthouse of Corvo?"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd7908ff79d1922bd6f3334ca7c2', 2, 'step', '{"run_id":"01a1fd79-08ff-79d1-922b-d6f3334ca7c2","seq":2,"type":"step","kind":"search","query":"Who built the lighthouse of Corvo?","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd7908ff79d1922bd6f3334ca7c2', 3, 'step', '{"run_id":"01a1fd79-08ff-79d1-922b-d6f3334ca7c2","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd7908ff79d1922bd6f3334ca7c2', 4, 'text.delta', '{"run_id":"01a1fd79-08ff-79d1-922b-d6f3334ca7c2","seq":4,"type":"text.delta","text":"Ana Duarte built it in 1884 [1]."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd7908ff79d1922bd6f3334ca7c2', 5, 'step.finished', '{"run_id":"01a1fd79-08ff-79d1-922b-d6f3334ca7c2","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":167,"output_tokens":7,"estimated":false,"cost_micros":null,"ms":59}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd7908ff79d1922bd6f3334ca7c2', 6, 'citation', '{"run_id":"01a1fd79-08ff-79d1-922b-d6f3334ca7c2","seq":6,"type":"citation","n":1,"document_id":"01a1fd78-fbd5-7283-bc80-072ec03f4ea1","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd7908ff79d1922bd6f3334ca7c2', 7, 'usage', '{"run_id":"01a1fd79-08ff-79d1-922b-d6f3334ca7c2","seq":7,"type":"usage","input_tokens":167,"output_tokens":7,"total_tokens":174,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd7908ff79d1922bd6f3334ca7c2', 8, 'run.completed', '{"run_id":"01a1fd79-08ff-79d1-922b-d6f3334ca7c2","seq":8,"type":"run.completed","conversation_id":"01a1fd79-08f9-70c6-947f-a8131ac1e17c","message_id":"01a1fd79-08ff-7a18-ad43-e5685cf106d7","found":true,"usage":{"input_tokens":167,"output_tokens":7,"total_tokens":174,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790b23706585023e149c9d5ed7', 1, 'run.started', '{"run_id":"01a1fd79-0b23-7065-8502-3e149c9d5ed7","seq":1,"type":"run.started","conversation_id":"01a1fd79-08f9-70c6-947f-a8131ac1e17c","message_id":"01a1fd79-0b23-70a8-a8d3-cfd1b264e748","agent_id":null,"question":"How many steps are there?"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790b23706585023e149c9d5ed7', 2, 'step', '{"run_id":"01a1fd79-0b23-7065-8502-3e149c9d5ed7","seq":2,"type":"step","kind":"search","query":"How many steps are there?","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790b23706585023e149c9d5ed7', 3, 'step', '{"run_id":"01a1fd79-0b23-7065-8502-3e149c9d5ed7","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790b23706585023e149c9d5ed7', 4, 'text.delta', '{"run_id":"01a1fd79-0b23-7065-8502-3e149c9d5ed7","seq":4,"type":"text.delta","text":"There are 214 steps [1]."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790b23706585023e149c9d5ed7', 5, 'step.finished', '{"run_id":"01a1fd79-0b23-7065-8502-3e149c9d5ed7","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":185,"output_tokens":5,"estimated":false,"cost_micros":null,"ms":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790b23706585023e149c9d5ed7', 6, 'citation', '{"run_id":"01a1fd79-0b23-7065-8502-3e149c9d5ed7","seq":6,"type":"citation","n":1,"document_id":"01a1fd78-fbd5-7283-bc80-072ec03f4ea1","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790b23706585023e149c9d5ed7', 7, 'usage', '{"run_id":"01a1fd79-0b23-7065-8502-3e149c9d5ed7","seq":7,"type":"usage","input_tokens":185,"output_tokens":5,"total_tokens":190,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790b23706585023e149c9d5ed7', 8, 'run.completed', '{"run_id":"01a1fd79-0b23-7065-8502-3e149c9d5ed7","seq":8,"type":"run.completed","conversation_id":"01a1fd79-08f9-70c6-947f-a8131ac1e17c","message_id":"01a1fd79-0b23-70a8-a8d3-cfd1b264e748","found":true,"usage":{"input_tokens":185,"output_tokens":5,"total_tokens":190,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790e167cc19f87ea6f44c85e6f', 1, 'run.started', '{"run_id":"01a1fd79-0e16-7cc1-9f87-ea6f44c85e6f","seq":1,"type":"run.started","conversation_id":"01a1fd79-0e14-7813-8485-4851c43bd692","message_id":"01a1fd79-0e16-7ce6-98e5-7148a55c070a","agent_id":"01a1fd79-0db3-77d5-b520-e6475c1d7d98","question":"Leave me a note."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790e167cc19f87ea6f44c85e6f', 10, 'text.delta', '{"run_id":"01a1fd79-0e16-7cc1-9f87-ea6f44c85e6f","seq":10,"type":"text.delta","text":"Done."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790e167cc19f87ea6f44c85e6f', 11, 'step.finished', '{"run_id":"01a1fd79-0e16-7cc1-9f87-ea6f44c85e6f","seq":11,"type":"step.finished","kind":"model","round":2,"model":"scripted","input_tokens":117,"output_tokens":1,"estimated":false,"cost_micros":null,"ms":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790e167cc19f87ea6f44c85e6f', 12, 'usage', '{"run_id":"01a1fd79-0e16-7cc1-9f87-ea6f44c85e6f","seq":12,"type":"usage","input_tokens":207,"output_tokens":11,"total_tokens":218,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790e167cc19f87ea6f44c85e6f', 13, 'run.completed', '{"run_id":"01a1fd79-0e16-7cc1-9f87-ea6f44c85e6f","seq":13,"type":"run.completed","conversation_id":"01a1fd79-0e14-7813-8485-4851c43bd692","message_id":"01a1fd79-0e16-7ce6-98e5-7148a55c070a","found":null,"usage":{"input_tokens":207,"output_tokens":11,"total_tokens":218,"estimated":false},"model":"scripted","rounds":2,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790e167cc19f87ea6f44c85e6f', 2, 'step', '{"run_id":"01a1fd79-0e16-7cc1-9f87-ea6f44c85e6f","seq":2,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790e167cc19f87ea6f44c85e6f', 3, 'step.finished', '{"run_id":"01a1fd79-0e16-7cc1-9f87-ea6f44c85e6f","seq":3,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":90,"output_tokens":10,"estimated":false,"cost_micros":null,"ms":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790e167cc19f87ea6f44c85e6f', 4, 'tool.call', '{"run_id":"01a1fd79-0e16-7cc1-9f87-ea6f44c85e6f","seq":4,"type":"tool.call","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Note","body":"214 steps"}}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790e167cc19f87ea6f44c85e6f', 5, 'approval.requested', '{"run_id":"01a1fd79-0e16-7cc1-9f87-ea6f44c85e6f","seq":5,"type":"approval.requested","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Note","body":"214 steps"},"question":"approval","asked":1,"why":null,"choices":["approve","reject"],"expires_at":"2026-11-28T09:38:51.876379Z"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790e167cc19f87ea6f44c85e6f', 6, 'run.waiting', '{"run_id":"01a1fd79-0e16-7cc1-9f87-ea6f44c85e6f","seq":6,"type":"run.waiting","call_ids":["call_2_0"]}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790e167cc19f87ea6f44c85e6f', 7, 'approval.decided', '{"run_id":"01a1fd79-0e16-7cc1-9f87-ea6f44c85e6f","seq":7,"type":"approval.decided","call_id":"call_2_0","name":"send_notification","decision":"approve","reason":null,"arguments":{"title":"Note","body":"214 steps"},"decided_at":"2026-11-21T09:38:52.520029Z"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790e167cc19f87ea6f44c85e6f', 8, 'tool.result', '{"run_id":"01a1fd79-0e16-7cc1-9f87-ea6f44c85e6f","seq":8,"type":"tool.result","call_id":"call_2_0","name":"send_notification","outcome":"ok","result":"The notification is in the user''s inbox.","ms":4}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd790e167cc19f87ea6f44c85e6f', 9, 'step', '{"run_id":"01a1fd79-0e16-7cc1-9f87-ea6f44c85e6f","seq":9,"type":"step","kind":"model","round":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd7912607459927bca1b5e7525b6', 1, 'run.started', '{"run_id":"01a1fd79-1260-7459-927b-ca1b5e7525b6","seq":1,"type":"run.started","conversation_id":"01a1fd79-125f-7902-a504-6134fc2f9b44","message_id":"01a1fd79-1260-7477-8816-9a67a09d06a7","agent_id":"01a1fd79-0db3-77d5-b520-e6475c1d7d98","question":"Leave me a second note."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd7912607459927bca1b5e7525b6', 2, 'step', '{"run_id":"01a1fd79-1260-7459-927b-ca1b5e7525b6","seq":2,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd7912607459927bca1b5e7525b6', 3, 'step.finished', '{"run_id":"01a1fd79-1260-7459-927b-ca1b5e7525b6","seq":3,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":91,"output_tokens":10,"estimated":false,"cost_micros":null,"ms":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd7912607459927bca1b5e7525b6', 4, 'tool.call', '{"run_id":"01a1fd79-1260-7459-927b-ca1b5e7525b6","seq":4,"type":"tool.call","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Second"}}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd7912607459927bca1b5e7525b6', 5, 'approval.requested', '{"run_id":"01a1fd79-1260-7459-927b-ca1b5e7525b6","seq":5,"type":"approval.requested","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Second"},"question":"approval","asked":1,"why":null,"choices":["approve","reject"],"expires_at":"2026-11-28T09:38:52.916212Z"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd7912607459927bca1b5e7525b6', 6, 'run.waiting', '{"run_id":"01a1fd79-1260-7459-927b-ca1b5e7525b6","seq":6,"type":"run.waiting","call_ids":["call_2_0"]}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd791c88774cb5aa8a0cd4d9f74b', 1, 'run.started', '{"run_id":"01a1fd79-1c88-774c-b5aa-8a0cd4d9f74b","seq":1,"type":"run.started","conversation_id":"01a1fd79-1c87-7640-9959-e12820947f96","message_id":"01a1fd79-1c88-7773-8450-f0984f1c2b01","agent_id":null,"question":"Tell me a long story."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd791c88774cb5aa8a0cd4d9f74b', 2, 'usage.warning', '{"run_id":"01a1fd79-1c88-774c-b5aa-8a0cd4d9f74b","seq":2,"type":"usage.warning","kind":"conversations","percent":80,"used":4,"limit":5,"renews_at":"2026-12-01T00:00:00+00:00"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd791c88774cb5aa8a0cd4d9f74b', 3, 'step', '{"run_id":"01a1fd79-1c88-774c-b5aa-8a0cd4d9f74b","seq":3,"type":"step","kind":"search","query":"Tell me a long story.","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd791c88774cb5aa8a0cd4d9f74b', 4, 'step', '{"run_id":"01a1fd79-1c88-774c-b5aa-8a0cd4d9f74b","seq":4,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd791c88774cb5aa8a0cd4d9f74b', 5, 'text.delta', '{"run_id":"01a1fd79-1c88-774c-b5aa-8a0cd4d9f74b","seq":5,"type":"text.delta","text":"the"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fd791c88774cb5aa8a0cd4d9f74b', 6, 'text.delta', '{"run_id":"01a1fd79-1c88-774c-b5aa-8a0cd4d9f74b","seq":6,"type":"text.delta","text":" reader"}');
CREATE TABLE schedule (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	question VARCHAR NOT NULL, 
	agent_id CHAR(32), 
	conversation_id CHAR(32), 
	collection_ids JSON, 
	document_ids JSON, 
	cron VARCHAR, 
	at DATETIME, 
	time_zone VARCHAR NOT NULL, 
	active BOOLEAN NOT NULL, 
	missed VARCHAR NOT NULL, 
	next_at DATETIME, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_schedule PRIMARY KEY (id), 
	CONSTRAINT fk_schedule_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO schedule ("id", "owner_id", "name", "question", "agent_id", "conversation_id", "collection_ids", "document_ids", "cron", "at", "time_zone", "active", "missed", "next_at", "created_at", "updated_at") VALUES ('01a1fd7913da7d008088ed451d75cb90', '01a1fd78f8587a2fb8c6ceb5a40b6027', 'once', 'Who built the lighthouse of Corvo?', NULL, NULL, 'null', 'null', NULL, '2026-11-21 09:38:55.014550', 'UTC', 0, 'run_once', NULL, '2026-11-21 09:38:53.018772', '2026-11-21 09:38:53.018772');
CREATE TABLE schedule_tick (
	schedule_id CHAR(32) NOT NULL, 
	due_at DATETIME NOT NULL, 
	run_id CHAR(32), 
	state VARCHAR NOT NULL, 
	missed INTEGER NOT NULL, 
	told_en VARCHAR, 
	told_zh VARCHAR, 
	error_code VARCHAR, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_schedule_tick PRIMARY KEY (schedule_id, due_at), 
	CONSTRAINT fk_schedule_tick_schedule_id_schedule FOREIGN KEY(schedule_id) REFERENCES schedule (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO schedule_tick ("schedule_id", "due_at", "run_id", "state", "missed", "told_en", "told_zh", "error_code", "created_at") VALUES ('01a1fd7913da7d008088ed451d75cb90', '2026-11-21 09:38:55.014550', '01a1fd791bd97cd38b09d79b5c528e00', 'started', 0, NULL, NULL, NULL, '2026-11-21 09:38:55.068708');
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
INSERT INTO session ("id", "user_id", "user_agent", "address", "created_at", "used_at", "expires_at") VALUES ('01a1fd78f7687015b09090ff778e9a8c', '01a1fd78f50a7c858c61e93f79f33343', 'python-httpx/0.28.1', '127.0.0.1', '2026-11-21 09:38:45.550758', '2026-11-21 09:38:45.550758', '2026-12-21 09:38:45.550758');
INSERT INTO session ("id", "user_id", "user_agent", "address", "created_at", "used_at", "expires_at") VALUES ('01a1fd78f9f87fc4be5c7abaa0ee7af6', '01a1fd78f8587a2fb8c6ceb5a40b6027', 'python-httpx/0.28.1', '127.0.0.1', '2026-11-21 09:38:46.211234', '2026-11-21 09:38:46.211234', '2026-12-21 09:38:46.211234');
CREATE TABLE sign_in_failure (
	id CHAR(32) NOT NULL, 
	subject VARCHAR(64) NOT NULL, 
	failed_at DATETIME NOT NULL, 
	CONSTRAINT pk_sign_in_failure PRIMARY KEY (id)
);
INSERT INTO sign_in_failure ("id", "subject", "failed_at") VALUES ('01a1fd78fb7d739bb4a317f5668c31a7', '085964f7201d86898da7050f14905ba6779c0eae4170d0f92a3abb94e7952713', '2026-11-21 09:38:46.720115');
INSERT INTO sign_in_failure ("id", "subject", "failed_at") VALUES ('01a1fd78fb7d73e39bf456eb343583c9', 'e8b9d55c6dd432c80a39b97be2ce614e8dd29e893138ebeab44cd03c5a5202d7', '2026-11-21 09:38:46.720115');
CREATE TABLE streams (
    workflow_uuid TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    "offset" INTEGER NOT NULL, function_id INTEGER NOT NULL DEFAULT 0, "serialization" TEXT DEFAULT NULL,
    PRIMARY KEY (workflow_uuid, key, "offset"),
    FOREIGN KEY (workflow_uuid) REFERENCES workflow_status(workflow_uuid) 
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE tool_call (
	run_id CHAR(32) NOT NULL, 
	call_id VARCHAR NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	round INTEGER NOT NULL, 
	n INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	arguments VARCHAR NOT NULL, 
	edited BOOLEAN NOT NULL, 
	state VARCHAR NOT NULL, 
	question VARCHAR, 
	asked INTEGER NOT NULL, 
	why VARCHAR, 
	decision VARCHAR, 
	reason VARCHAR, 
	decided_by CHAR(32), 
	decided_at DATETIME, 
	decision_told BOOLEAN NOT NULL, 
	expires_at DATETIME, 
	outcome VARCHAR, 
	result VARCHAR, 
	through_seq INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	started_at DATETIME, 
	finished_at DATETIME, 
	ms INTEGER NOT NULL, 
	CONSTRAINT pk_tool_call PRIMARY KEY (run_id, call_id)
);
INSERT INTO tool_call ("run_id", "call_id", "owner_id", "round", "n", "name", "arguments", "edited", "state", "question", "asked", "why", "decision", "reason", "decided_by", "decided_at", "decision_told", "expires_at", "outcome", "result", "through_seq", "created_at", "started_at", "finished_at", "ms") VALUES ('01a1fd790e167cc19f87ea6f44c85e6f', 'call_2_0', '01a1fd78f50a7c858c61e93f79f33343', 1, 1, 'send_notification', '{"title":"Note","body":"214 steps"}', 0, 'done', 'approval', 1, NULL, 'approve', NULL, '01a1fd78f50a7c858c61e93f79f33343', '2026-11-21 09:38:52.520029', 1, NULL, 'ok', 'The notification is in the user''s inbox.', 8, '2026-11-21 09:38:51.876222', '2026-11-21 09:38:52.613822', '2026-11-21 09:38:52.617905', 4);
INSERT INTO tool_call ("run_id", "call_id", "owner_id", "round", "n", "name", "arguments", "edited", "state", "question", "asked", "why", "decision", "reason", "decided_by", "decided_at", "decision_told", "expires_at", "outcome", "result", "through_seq", "created_at", "started_at", "finished_at", "ms") VALUES ('01a1fd7912607459927bca1b5e7525b6', 'call_2_0', '01a1fd78f50a7c858c61e93f79f33343', 1, 1, 'send_notification', '{"title":"Second"}', 0, 'waiting', 'approval', 1, NULL, NULL, NULL, NULL, NULL, 0, '2026-11-28 09:38:52.916212', NULL, NULL, 5, '2026-11-21 09:38:52.916114', NULL, NULL, 0);
CREATE TABLE usage_day (
	user_id CHAR(32) NOT NULL, 
	day DATE NOT NULL, 
	model VARCHAR NOT NULL, 
	conversations BIGINT NOT NULL, 
	messages BIGINT NOT NULL, 
	input_tokens BIGINT NOT NULL, 
	output_tokens BIGINT NOT NULL, 
	cost_micros BIGINT, 
	answering_ms BIGINT NOT NULL, 
	last_active DATETIME NOT NULL, 
	CONSTRAINT pk_usage_day PRIMARY KEY (user_id, day, model), 
	CONSTRAINT fk_usage_day_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fd78f50a7c858c61e93f79f33343', '2026-11-21', '', 4, 0, 0, 0, NULL, 0, '2026-11-21 09:38:55.236552');
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fd78f50a7c858c61e93f79f33343', '2026-11-21', 'scripted', 0, 3, 650, 33, NULL, 371, '2026-11-21 09:38:52.917252');
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fd78f8587a2fb8c6ceb5a40b6027', '2026-11-21', '', 1, 0, 0, 0, NULL, 0, '2026-11-21 09:38:55.064338');
CREATE TABLE usage_month (
	user_id CHAR(32) NOT NULL, 
	month DATE NOT NULL, 
	conversations BIGINT NOT NULL, 
	tokens BIGINT NOT NULL, 
	cost_micros BIGINT NOT NULL, 
	reserved_tokens BIGINT NOT NULL, 
	reserved_micros BIGINT NOT NULL, 
	CONSTRAINT pk_usage_month PRIMARY KEY (user_id, month), 
	CONSTRAINT fk_usage_month_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO usage_month ("user_id", "month", "conversations", "tokens", "cost_micros", "reserved_tokens", "reserved_micros") VALUES ('01a1fd78f50a7c858c61e93f79f33343', '2026-11-01', 4, 683, 0, 4660, 0);
INSERT INTO usage_month ("user_id", "month", "conversations", "tokens", "cost_micros", "reserved_tokens", "reserved_micros") VALUES ('01a1fd78f8587a2fb8c6ceb5a40b6027', '2026-11-01', 1, 0, 0, 0, 0);
CREATE TABLE usage_price (
	model VARCHAR NOT NULL, 
	input_micros_per_million BIGINT NOT NULL, 
	output_micros_per_million BIGINT NOT NULL, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT pk_usage_price PRIMARY KEY (model)
);
INSERT INTO usage_price ("model", "input_micros_per_million", "output_micros_per_million", "changed_at") VALUES ('openai:scripted', 2000000, 8000000, '2026-11-21 09:38:51.251441');
CREATE TABLE usage_reservation (
	run_id CHAR(32) NOT NULL, 
	user_id CHAR(32) NOT NULL, 
	month DATE NOT NULL, 
	tokens BIGINT NOT NULL, 
	cost_micros BIGINT NOT NULL, 
	CONSTRAINT pk_usage_reservation PRIMARY KEY (run_id), 
	CONSTRAINT fk_usage_reservation_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO usage_reservation ("run_id", "user_id", "month", "tokens", "cost_micros") VALUES ('01a1fd791c88774cb5aa8a0cd4d9f74b', '01a1fd78f50a7c858c61e93f79f33343', '2026-11-01', 4660, 0);
CREATE TABLE usage_role_limits (
	role VARCHAR NOT NULL, 
	conversations BIGINT, 
	tokens BIGINT, 
	money_micros BIGINT, 
	CONSTRAINT pk_usage_role_limits PRIMARY KEY (role)
);
INSERT INTO usage_role_limits ("role", "conversations", "tokens", "money_micros") VALUES ('member', 50, NULL, NULL);
CREATE TABLE usage_terms (
	id INTEGER NOT NULL, 
	conversations BIGINT, 
	tokens BIGINT, 
	currency VARCHAR NOT NULL, 
	CONSTRAINT pk_usage_terms PRIMARY KEY (id)
);
INSERT INTO usage_terms ("id", "conversations", "tokens", "currency") VALUES (1, NULL, NULL, 'USD');
CREATE TABLE usage_user_limits (
	user_id CHAR(32) NOT NULL, 
	conversations BIGINT, 
	tokens BIGINT, 
	money_micros BIGINT, 
	CONSTRAINT pk_usage_user_limits PRIMARY KEY (user_id), 
	CONSTRAINT fk_usage_user_limits_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO usage_user_limits ("user_id", "conversations", "tokens", "money_micros") VALUES ('01a1fd78f50a7c858c61e93f79f33343', 5, 1000000, NULL);
CREATE TABLE usage_warning (
	user_id CHAR(32) NOT NULL, 
	month DATE NOT NULL, 
	kind VARCHAR NOT NULL, 
	percent INTEGER NOT NULL, 
	of_limit BIGINT NOT NULL, 
	warned_at DATETIME NOT NULL, 
	CONSTRAINT pk_usage_warning PRIMARY KEY (user_id, month, kind, percent), 
	CONSTRAINT fk_usage_warning_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO usage_warning ("user_id", "month", "kind", "percent", "of_limit", "warned_at") VALUES ('01a1fd78f50a7c858c61e93f79f33343', '2026-11-01', 'conversations', 80, 5, '2026-11-21 09:38:55.236552');
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
INSERT INTO user_account ("id", "username", "username_key", "email", "email_key", "password_hash", "role", "language", "active", "founder", "erasing_since", "created_at") VALUES ('01a1fd78f50a7c858c61e93f79f33343', 'admin', 'admin', 'admin@example.com', 'admin@example.com', '$argon2id$v=19$m=19456,t=2,p=1$7ox7Wk4AA7lW4JEWD/VITQ$5/A4zE8TeDpUqpPGBTYSAz4q4LCrkASBjcL+TwOReWo', 'admin', 'en', 1, 1, NULL, '2026-11-21 09:38:45.074122');
INSERT INTO user_account ("id", "username", "username_key", "email", "email_key", "password_hash", "role", "language", "active", "founder", "erasing_since", "created_at") VALUES ('01a1fd78f8587a2fb8c6ceb5a40b6027', 'mei', 'mei', 'mei@example.com', 'mei@example.com', '$argon2id$v=19$m=19456,t=2,p=1$hiiMFR7tNVofMcfgohTdGQ$ZNz8oTCIURWmets12EPdFdRX+gfrVpM3HbMUsqxYAPI', 'member', 'en', 1, NULL, NULL, '2026-11-21 09:38:45.976426');
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
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd78-fbda-7b65-9117-ef24ef1361ff', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ3OC1mYmQ1LTcyODMtYmM4MC0wNzJlYzAzZjRlYTGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZDc4LWZiOTEtN2Q1Zi1iYmY2LTVlMDFjOTY3ZjAxZZRzdS4=', 1795253926000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd78-fbe2-7f47-9171-dbf9ae00b4ac', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ3OC1mYmUxLTcxYTYtOTc0OS1iNTA0YmY2Yzg3MGWUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZDc4LWZiZGYtNzIyZC1hYjMyLWI0Yjg3NGRlM2QwNZRzdS4=', 1795253926000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd78-fbe5-7148-98c9-76482215c4a0', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ3OC1mYmUwLTc5YmUtOGQ4MC1hMGNkMTI1YmRmYjOUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZDc4LWZiZGYtNzIyZC1hYjMyLWI0Yjg3NGRlM2QwNZRzdS4=', 1795253926000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd78-fd6d-700f-a888-8db9995e55b1', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ3OC1mYmQ1LTcyODMtYmM4MC0wNzJlYzAzZjRlYTGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZDc4LWZiOTEtN2Q1Zi1iYmY2LTVlMDFjOTY3ZjAxZZRzdS4=', 1795253927000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd78-fe2b-78b9-82f1-bad90703efc9', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ3OC1mYmUxLTcxYTYtOTc0OS1iNTA0YmY2Yzg3MGWUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZDc4LWZiZGYtNzIyZC1hYjMyLWI0Yjg3NGRlM2QwNZRzdS4=', 1795253927000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd79-0176-7758-a1b8-e686be2c1fe5', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ3OC1mYmUwLTc5YmUtOGQ4MC1hMGNkMTI1YmRmYjOUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZDc4LWZiZGYtNzIyZC1hYjMyLWI0Yjg3NGRlM2QwNZRzdS4=', 1795253928000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd79-08ff-79d1-922b-d6f3334ca7c2', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ3OS0wOGZmLTc5ZDEtOTIyYi1kNmYzMzM0Y2E3YzKUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZDc5LTA4NmItNzA4NS1iZDczLWE3YWUzNjI3ZDUyNZRzdS4=', 1795253930000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd79-0b23-7065-8502-3e149c9d5ed7', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ3OS0wYjIzLTcwNjUtODUwMi0zZTE0OWM5ZDVlZDeUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZDc5LTBhZDYtN2E1Zi1iODI4LTAxYjMxNjkxZWM2M5RzdS4=', 1795253930000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd79-0e16-7cc1-9f87-ea6f44c85e6f', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ3OS0wZTE2LTdjYzEtOWY4Ny1lYTZmNDRjODVlNmaUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZDc5LTBkZDQtNzNhOS1hYmQ4LWQ3OTA1ZTgyNzAxY5RzdS4=', 1795253931000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd79-1221-70af-8f8c-b6c9412fac5e', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ3OS0wZTE2LTdjYzEtOWY4Ny1lYTZmNDRjODVlNmaUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZDc5LTExOTctN2JmNi05MGUxLTdlNmM5OWQ0NmMxOJRzdS4=', 1795253932000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd79-1260-7459-927b-ca1b5e7525b6', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ3OS0xMjYwLTc0NTktOTI3Yi1jYTFiNWU3NTI1YjaUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZDc5LTEyNWMtN2M5Mi1iYjI0LWRlYmRmYjE1NGE4MJRzdS4=', 1795253932000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd79-1bd9-7cd3-8b09-d79b5c528e00', 'gASVQAAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ3OS0xYmQ5LTdjZDMtOGIwOS1kNzliNWM1MjhlMDCUhZSMBmt3YXJnc5R9lHUu', 1795253935000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd79-1c88-774c-b5aa-8a0cd4d9f74b', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ3OS0xYzg4LTc3NGMtYjVhYS04YTBjZDRkOWY3NGKUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZDc5LTFjODItN2ZkNS1iYTA5LWFhODQ3ZGUzYTUzN5RzdS4=', 1795253935000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fd79-1ced-7b5d-b5f0-52d4bf8db9a3', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmQ3OS0xY2MxLTc4YmMtYTFlNy04NTU5NzA4ODcxOWOUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZDc5LTFjYmYtNzgyZS04MmY1LTVkYzQ5NTQ2NjdjNpRzdS4=', 1795253935000);
CREATE TABLE workflow_output (
    workflow_uuid TEXT NOT NULL PRIMARY KEY,
    output TEXT,
    error TEXT,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd78-fbda-7b65-9117-ef24ef1361ff', 'gAROLg==', NULL, 1795253927000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd78-fbe2-7f47-9171-dbf9ae00b4ac', 'gAROLg==', NULL, 1795253927000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd78-fbe5-7148-98c9-76482215c4a0', 'gAROLg==', NULL, 1795253928000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd78-fd6d-700f-a888-8db9995e55b1', 'gAROLg==', NULL, 1795253929000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd78-fe2b-78b9-82f1-bad90703efc9', 'gAROLg==', NULL, 1795253929000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd79-0176-7758-a1b8-e686be2c1fe5', 'gAROLg==', NULL, 1795253929000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd79-08ff-79d1-922b-d6f3334ca7c2', 'gAROLg==', NULL, 1795253930000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd79-0b23-7065-8502-3e149c9d5ed7', 'gAROLg==', NULL, 1795253930000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd79-0e16-7cc1-9f87-ea6f44c85e6f', 'gAROLg==', NULL, 1795253932000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd79-1221-70af-8f8c-b6c9412fac5e', 'gAROLg==', NULL, 1795253932000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fd79-1260-7459-927b-ca1b5e7525b6', 'gAROLg==', NULL, 1795253932000);
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
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd78-fbda-7b65-9117-ef24ef1361ff', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795253926000, 1795253927000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795253926000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795253927000, 'null', NULL, NULL, 0, 'steward', 'b89d361a-da2c-4e8c-939e-497432bd7d3a');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd78-fbe2-7f47-9171-dbf9ae00b4ac', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795253926000, 1795253927000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795253926000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795253927000, 'null', NULL, NULL, 0, 'steward', '100eb7b5-6c5e-4ba4-9e22-73b738480d39');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd78-fbe5-7148-98c9-76482215c4a0', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795253926000, 1795253928000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795253926000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795253928000, 'null', NULL, NULL, 0, 'steward', 'eb0a5f19-f7c0-4468-a4e2-a6f324ba0d7c');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd78-fd6d-700f-a888-8db9995e55b1', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795253927000, 1795253929000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795253927000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795253929000, 'null', NULL, NULL, 0, 'steward', 'd61ae3ea-1af1-41fb-8ec4-fb95efa6b8b2');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd78-fe2b-78b9-82f1-bad90703efc9', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795253927000, 1795253929000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795253927000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795253929000, 'null', NULL, NULL, 0, 'steward', '6c10610a-e112-4ce6-897a-f8c7a6a4631c');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd79-0176-7758-a1b8-e686be2c1fe5', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795253928000, 1795253929000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795253928000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795253929000, 'null', NULL, NULL, 0, 'steward', '458462af-4d95-42d2-bb29-2f9f698f7227');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd79-08ff-79d1-922b-d6f3334ca7c2', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795253930000, 1795253930000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795253930000, 'null', NULL, NULL, 0, 'steward', 'd95fd4dc-a604-4873-b0de-8e6b4928d3a3');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd79-0b23-7065-8502-3e149c9d5ed7', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795253930000, 1795253930000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795253930000, 'null', NULL, NULL, 0, 'steward', '5e2322c3-4f9a-402f-b220-8f0117ed81a9');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd79-0e16-7cc1-9f87-ea6f44c85e6f', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795253931000, 1795253932000, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795253931000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795253932000, 'null', NULL, NULL, 0, 'steward', '1588346f-36d2-41fd-80e3-286ed28bc8b2');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd79-1221-70af-8f8c-b6c9412fac5e', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795253932000, 1795253932000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795253932000, 'null', NULL, NULL, 0, 'steward', 'fc369635-6434-4a9a-935f-31eb9c60057e');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd79-1260-7459-927b-ca1b5e7525b6', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795253932000, 1795253932000, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795253932000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795253932000, 'null', NULL, NULL, 0, 'steward', 'a61632a7-ac61-4ce0-ba3a-10c031721f58');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd79-1bd9-7cd3-8b09-d79b5c528e00', 'ENQUEUED', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795253935000, 1795253935000, '1', NULL, NULL, NULL, 0, 'runs', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', 'c1427d83-4472-414f-8824-92e4ee9e731e');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd79-1c88-774c-b5aa-8a0cd4d9f74b', 'PENDING', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795253935000, 1795253935000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, '04d31790-7379-41cd-8d4e-9878ba5a081c', NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', '04d31790-7379-41cd-8d4e-9878ba5a081c');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fd79-1ced-7b5d-b5f0-52d4bf8db9a3', 'ENQUEUED', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795253935000, 1795253935000, '1', NULL, NULL, NULL, 0, 'read', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', '89dc3888-9220-446d-83bb-d2943e06f8d3');
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
CREATE INDEX ix_agent_owner_id_id ON agent (owner_id, id);
CREATE INDEX ix_api_key_user_id ON api_key (user_id);
CREATE INDEX ix_conversation_owner_id_id ON conversation (owner_id, id);
CREATE INDEX ix_conversation_owner_id_updated_at ON conversation (owner_id, updated_at);
CREATE INDEX ix_document_collection_id ON document (collection_id);
CREATE INDEX ix_document_owner_id_id ON document (owner_id, id);
CREATE INDEX ix_document_status_created_at ON document (status, created_at);
CREATE INDEX ix_inbox_item_user_id_id ON inbox_item (user_id, id);
CREATE INDEX ix_invitation_created_by ON invitation (created_by);
CREATE INDEX ix_message_conversation_id_id ON message (conversation_id, id);
CREATE INDEX ix_message_conversation_id_parent_id ON message (conversation_id, parent_id);
CREATE INDEX ix_message_owner_id_id ON message (owner_id, id);
CREATE INDEX ix_passage_owner_id_collection_id ON passage (owner_id, collection_id);
CREATE INDEX ix_passage_vector_passage_id ON passage_vector (passage_id);
CREATE INDEX ix_passage_vector_space_id_owner_id ON passage_vector (space_id, owner_id, id);
CREATE INDEX ix_refresh_token_session_id ON refresh_token (session_id);
CREATE INDEX ix_run_owner_id_id ON run (owner_id, id);
CREATE INDEX ix_run_status ON run (status);
CREATE INDEX ix_schedule_next_at ON schedule (next_at);
CREATE INDEX ix_schedule_owner_id_id ON schedule (owner_id, id);
CREATE INDEX ix_session_user_id ON session (user_id);
CREATE INDEX ix_sign_in_failure_failed_at ON sign_in_failure (failed_at);
CREATE INDEX ix_sign_in_failure_subject_failed_at ON sign_in_failure (subject, failed_at);
CREATE INDEX ix_tool_call_owner_id ON tool_call (owner_id);
CREATE INDEX ix_tool_call_state_expires_at ON tool_call (state, expires_at);
CREATE INDEX ix_usage_reservation_user_id ON usage_reservation (user_id);
CREATE INDEX ix_user_account_erasing_since ON user_account (erasing_since) WHERE erasing_since IS NOT NULL;
CREATE UNIQUE INDEX "uq_application_versions_owner_version"
    ON application_versions ("application_name", "version_name")
    WHERE "application_name" IS NOT NULL;
CREATE UNIQUE INDEX "uq_application_versions_unclaimed_version"
    ON application_versions ("version_name")
    WHERE "application_name" IS NULL;
CREATE UNIQUE INDEX uq_collection_owner_id_name ON collection (owner_id, name);
CREATE UNIQUE INDEX uq_document_in_collection ON document (owner_id, collection_id, digest) WHERE collection_id IS NOT NULL;
CREATE UNIQUE INDEX uq_document_outside ON document (owner_id, digest) WHERE collection_id IS NULL;
CREATE UNIQUE INDEX uq_inbox_item_user_id_key ON inbox_item (user_id, "key");
CREATE UNIQUE INDEX uq_mcp_server_owner_id_name ON mcp_server (owner_id, name);
CREATE UNIQUE INDEX "uq_workflow_status_dedup_id" ON "workflow_status" ("queue_name", "deduplication_id") WHERE "deduplication_id" IS NOT NULL;
CREATE INDEX workflow_status_created_at_index ON workflow_status (created_at);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('passage', 3);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('passage_vector', 6);
