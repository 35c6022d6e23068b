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
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('01a1fdaadd3c757ea398021881fa4182', '01a1fdaad4e57d7ab28516e14a0500a2', NULL, 'Keeper', '', '', '[]', '["send_notification"]', 0, 10, 600.0, NULL, NULL, 'null', 0, 1, '2026-11-21 10:33:15.836339', '2026-11-21 10:33:15.836339');
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('0fb0539ee1b95216bbcc872ace87731a', NULL, 'order-desk', 'Order desk', 'The tutorial''s example: looks up orders and writes to customers about them.', 'You are the order desk of a small shop. You answer questions about orders.

- Look every order up with `query_order`; never say anything about an order from memory. Ask for the number when the user has not given one.
- Report the state of the order, when it arrives and what is still to pay, in plain words.
- Send a message with `send_notification` only when the user asks for one. Write it short and friendly, with the order''s number in it; a person reads it before it goes out.
- When there is no such order, say so, and ask whether the number is right.
', '[]', '["query_order","send_notification"]', 0, 10, 600.0, NULL, NULL, NULL, 0, 1, '2026-11-21 10:33:13.573290', '2026-11-21 10:33:13.573290');
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('32fb80fb6aab52cb99d51b99e1e029fb', NULL, 'analyst', 'Analyst', 'Compares documents and calculates with what they say, step by step.', 'You are an analyst. You compare what documents say and calculate with it.

- Begin with a plan of two to five steps, then follow it. Search once for each thing you compare, under the words that its own document would use.
- Read the page before you use a figure from it: units, dates and footnotes decide what it means.
- Do every sum with `calculate`, also the simple ones, and show the figures that went into it.
- Where two sources disagree, show both and say which is newer or closer to the matter.
- Fetch a web page only when the user names it or the documents point to it, and say that it is not one of the user''s documents.
- End with the result in one sentence, a small table when several things are compared, and what you could not find.
', '[]', '["search_documents","read_page","calculate","now","fetch_url"]', 0, 20, 1200.0, NULL, NULL, NULL, 0, 1, '2026-11-21 10:33:13.572494', '2026-11-21 10:33:13.572494');
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('d7d6304747c551c0b8e1da3f91d41cdd', NULL, 'assistant', 'Assistant', 'Answers questions about your documents and shows where each answer stands.', 'You are Steward, an assistant over the user''s own documents.

- Say first what the user wants to know, then what it rests on. Be brief and exact.
- When the passages you have are not enough, search again with other words, and read the whole page where a passage breaks off.
- Do sums with `calculate` and take today''s date from `now`: never guess a number or a date.
- When a question can mean two things, answer the likelier one and say which you took.
', '[]', '["search_documents","read_page","calculate","now"]', 1, 10, 600.0, NULL, NULL, NULL, 0, 1, '2026-11-21 10:33:13.570419', '2026-11-21 10:33:13.570419');
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
INSERT INTO api_key ("id", "user_id", "name", "digest", "scopes", "created_at", "expires_at", "last_used_at") VALUES ('01a1fdaad5e57618b98098fd4c586d77', '01a1fdaad4e57d7ab28516e14a0500a2', 'laptop', 'cc07ccf704c544c83426fa21b3e21a41ab80cd3b9bef17aae72c23eb17120fb9', '["read"]', '2026-11-21 10:33:13.957364', NULL, NULL);
CREATE TABLE application_versions (
    version_id TEXT NOT NULL PRIMARY KEY,
    version_name TEXT NOT NULL UNIQUE,
    version_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
, "application_name" TEXT DEFAULT NULL);
INSERT INTO application_versions ("version_id", "version_name", "version_timestamp", "created_at", "application_name") VALUES ('fef7228a-0cd7-46ed-b5bd-0215aa21b9c8', '1', 1795257193000, 1795257193000, 'steward');
CREATE TABLE collection (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_collection PRIMARY KEY (id), 
	CONSTRAINT fk_collection_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO collection ("id", "owner_id", "name", "created_at") VALUES ('01a1fdaad61970778857e8459b8835d3', '01a1fdaad4e57d7ab28516e14a0500a2', 'Harbour', '2026-11-21 10:33:14.009886');
CREATE TABLE conversation (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	title VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, folded VARCHAR, leaf_id CHAR(32), 
	CONSTRAINT pk_conversation PRIMARY KEY (id), 
	CONSTRAINT fk_conversation_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fdaadca177cb8882fa68a17aa36f', '01a1fdaad4e57d7ab28516e14a0500a2', 'Who built the lighthouse of Corvo?', '2026-11-21 10:33:15.682187', '2026-11-21 10:33:15.781861', 'who built the lighthouse of corvo?', '01a1fdaadced7795b78d19e65809eab2');
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fdaadd43791d82187943be57dc07', '01a1fdaad4e57d7ab28516e14a0500a2', 'Leave me a note.', '2026-11-21 10:33:15.843790', '2026-11-21 10:33:16.107746', 'leave me a note.', '01a1fdaadd4475c69b36186d014d9acc');
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fdaade537902944cb757738dcd22', '01a1fdaad4e57d7ab28516e14a0500a2', 'Leave me a second note.', '2026-11-21 10:33:16.115765', '2026-11-21 10:33:16.115767', 'leave me a second note.', '01a1fdaade5473aa8817eb9c8cdc4d77');
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fdaae8277527b7f4276db242eec4', '01a1fdaad57b74948e619be25fedcfd9', 'Who built the lighthouse of Corvo?', '2026-11-21 10:33:18.631557', '2026-11-21 10:33:18.631559', 'who built the lighthouse of corvo?', '01a1fdaae82871b5af98216755862e5e');
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fdaae8627001934e2fc01eeb0b54', '01a1fdaad4e57d7ab28516e14a0500a2', 'Tell me a long story.', '2026-11-21 10:33:18.690257', '2026-11-21 10:33:18.690259', 'tell me a long story.', '01a1fdaae8627d07bf1a1345b915d7e0');
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
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fdaad62a70f7b9b60f3f48d037b9', '01a1fdaad4e57d7ab28516e14a0500a2', '01a1fdaad61970778857e8459b8835d3', 'corvo.txt', '9ac7885dbfe370273e99d2a9e40bac8aab1d5cb424f811a1deabdb5bb9f94cdb', 'text/plain', 126, 'ready', NULL, NULL, NULL, 2, 1, 1, 1, 126, 1, 1, 1, NULL, '2026-11-21 10:33:14.031148', '2026-11-21 10:33:15.644357');
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fdaad63778889b8d8e89de66a184', '01a1fdaad4e57d7ab28516e14a0500a2', NULL, '灯塔.txt', '1f9d57f29e30bbef7a0da76f167cff0485ba30f8d0a557a095bddc2039dc054a', 'text/plain', 109, 'ready', NULL, NULL, NULL, 2, 1, 1, 1, 42, 1, 1, 1, NULL, '2026-11-21 10:33:14.044378', '2026-11-21 10:33:15.647336');
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fdaae8a17f61946ef9be1eb1814e', '01a1fdaad4e57d7ab28516e14a0500a2', NULL, 'late.txt', 'f133e6a5b0fe21400178809f4076dcc062486c57e92f8d27bbb5bd168718ee84', 'text/plain', 44, 'queued', NULL, NULL, NULL, 0, 0, NULL, 0, 0, 0, 0, 0, NULL, '2026-11-21 10:33:18.756441', NULL);
CREATE TABLE document_page (
	document_id CHAR(32) NOT NULL, 
	n INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	CONSTRAINT pk_document_page PRIMARY KEY (document_id, n), 
	CONSTRAINT fk_document_page_document_id_document FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
INSERT INTO document_page ("document_id", "n", "start", "text") VALUES ('01a1fdaad62a70f7b9b60f3f48d037b9', 1, 0, 'The lighthouse of Corvo was built in 1884 by Ana Duarte.
It burns rapeseed oil, and its keeper counts 214 steps each evening.
');
INSERT INTO document_page ("document_id", "n", "start", "text") VALUES ('01a1fdaad63778889b8d8e89de66a184', 1, 0, '科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。
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
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at") VALUES ('01a1fdaade3f763a9ee4c8caf3d79ee4', '01a1fdaad4e57d7ab28516e14a0500a2', '01a1fdaa-dd44-75a5-ac79-ad42deac7833:call_2_0', 'Note', '214 steps', '2026-11-21 10:33:16.095402', NULL);
CREATE TABLE index_version (
	owner_id CHAR(32) NOT NULL, 
	removals INTEGER NOT NULL, 
	CONSTRAINT pk_index_version PRIMARY KEY (owner_id)
);
INSERT INTO index_version ("owner_id", "removals") VALUES ('01a1fdaad4e57d7ab28516e14a0500a2', 1);
CREATE TABLE installation (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_installation PRIMARY KEY (id)
);
INSERT INTO installation ("id", "name", "created_at") VALUES (1, '01a1fdaa-d30e-7c14-b8f8-5c88899bfa61', '2026-11-21 10:33:13.231340');
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
INSERT INTO invitation ("id", "created_by", "digest", "email", "email_key", "created_at", "expires_at") VALUES ('01a1fdaad5df7da3aee0105e32248747', '01a1fdaad4e57d7ab28516e14a0500a2', 'fbe9618dc161c6c0c1c1ec5fa9e9af5bb31ca59f52e49366aea8764c91cfb9f7', NULL, NULL, '2026-11-21 10:33:13.951819', '2026-11-28 10:33:13.951819');
CREATE TABLE journal_entry (
	run_id CHAR(32) NOT NULL, 
	n INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	body VARCHAR NOT NULL, 
	through_seq INTEGER NOT NULL, 
	CONSTRAINT pk_journal_entry PRIMARY KEY (run_id, n)
);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdaadca3782c8010d5416498389d', 0, 'passages', '[{"n":1,"document_id":"01a1fdaa-d62a-70f7-b9b6-0f3f48d037b9","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.9978041149988803},{"n":2,"document_id":"01a1fdaa-d637-7888-9b8d-8e89de66a184","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.020887370544432904}]', 2);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdaadca3782c8010d5416498389d', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nWho built the lighthouse of Corvo?","timestamp":"2026-11-21T10:33:15.726984Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdaadca3782c8010d5416498389d', 2, 'message', '{"parts":[{"content":"Ana Duarte built it in 1884 [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":167,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":83,"output_tokens":7,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T10:33:15.730094Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:33011/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdaadced776eb8ee62f219cf0470', 0, 'passages', '[{"n":1,"document_id":"01a1fdaa-d62a-70f7-b9b6-0f3f48d037b9","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.9665271723795559},{"n":2,"document_id":"01a1fdaa-d637-7888-9b8d-8e89de66a184","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.050040166556678374}]', 2);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdaadced776eb8ee62f219cf0470', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nHow many steps are there?","timestamp":"2026-11-21T10:33:15.774979Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdaadced776eb8ee62f219cf0470', 2, 'message', '{"parts":[{"content":"There are 214 steps [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":185,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":92,"output_tokens":5,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T10:33:15.775533Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:33011/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdaadd4475a5ac79ad42deac7833', 0, 'message', '{"parts":[{"content":"Leave me a note.","timestamp":"2026-11-21T10:33:16.062443Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdaadd4475a5ac79ad42deac7833', 1, 'message', '{"parts":[{"tool_name":"send_notification","args":"{\"title\":\"Note\",\"body\":\"214 steps\"}","tool_call_id":"call_2_0","tool_kind":null,"id":null,"provider_name":null,"provider_details":null,"part_kind":"tool-call"}],"usage":{"input_tokens":90,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":45,"output_tokens":10,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T10:33:16.064665Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:33011/v1","canonical_system":null,"provider_details":{"finish_reason":"tool_calls"},"provider_response_id":"chatcmpl-scripted","finish_reason":"tool_call","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdaadd4475a5ac79ad42deac7833', 2, 'message', '{"parts":[{"content":"Done.","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":117,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":58,"output_tokens":1,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T10:33:16.099554Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:33011/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 11);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdaade54738da43e60167dd662fc', 0, 'message', '{"parts":[{"content":"Leave me a second note.","timestamp":"2026-11-21T10:33:16.572134Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdaade54738da43e60167dd662fc', 1, 'message', '{"parts":[{"tool_name":"send_notification","args":"{\"title\":\"Second\"}","tool_call_id":"call_2_0","tool_kind":null,"id":null,"provider_name":null,"provider_details":null,"part_kind":"tool-call"}],"usage":{"input_tokens":91,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":45,"output_tokens":10,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T10:33:16.574091Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:33011/v1","canonical_system":null,"provider_details":{"finish_reason":"tool_calls"},"provider_response_id":"chatcmpl-scripted","finish_reason":"tool_call","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdaae8627ce883a2d9118cb28a0a', 0, 'passages', '[{"n":1,"document_id":"01a1fdaa-d62a-70f7-b9b6-0f3f48d037b9","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.0013412482772986831},{"n":2,"document_id":"01a1fdaa-d637-7888-9b8d-8e89de66a184","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.0001590677256075574}]', 3);
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
INSERT INTO mcp_server ("id", "owner_id", "name", "transport", "url", "command", "environment", "headers", "shared", "approval", "tools", "checked_at", "error_en", "error_zh", "created_at") VALUES ('01a1fdaae04e7909b508d9d24e2f5a6a', '01a1fdaad57b74948e619be25fedcfd9', 'harbour', 'http', 'https://tools.example/mcp', 'null', '{}', '{"Authorization":"gAAAAABrAXNsahj-BB0vCzWIeuXGXGqZ2CcuwupLzG7-tZlQ6rB1lchN0d9PyczySd4yI0MfjLf1xlqrr0JYF2W04FaMc2_rOg=="}', 0, 'effects', '[]', NULL, NULL, NULL, '2026-11-21 10:33:16.623260');
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
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdaadca2786b9f61c06bd9a8efd5', '01a1fdaadca177cb8882fa68a17aa36f', '01a1fdaad4e57d7ab28516e14a0500a2', NULL, NULL, 'user', 'complete', 'Who built the lighthouse of Corvo?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 10:33:15.685501', NULL, 'who built the lighthouse of corvo?');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdaadca3785cb3e17d3ed5512b24', '01a1fdaadca177cb8882fa68a17aa36f', '01a1fdaad4e57d7ab28516e14a0500a2', '01a1fdaadca2786b9f61c06bd9a8efd5', '01a1fdaadca3782c8010d5416498389d', 'assistant', 'complete', 'Ana Duarte built it in 1884 [1].', 1, '[{"n":1,"document_id":"01a1fdaa-d62a-70f7-b9b6-0f3f48d037b9","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}]', 'scripted', 167, 7, 0, '2026-11-21 10:33:15.686060', NULL, 'ana duarte built it in 1884 [1].');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdaadceb7eb281bb9eacd963c75d', '01a1fdaadca177cb8882fa68a17aa36f', '01a1fdaad4e57d7ab28516e14a0500a2', '01a1fdaadca3785cb3e17d3ed5512b24', NULL, 'user', 'complete', 'How many steps are there?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 10:33:15.758153', NULL, 'how many steps are there?');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdaadced7795b78d19e65809eab2', '01a1fdaadca177cb8882fa68a17aa36f', '01a1fdaad4e57d7ab28516e14a0500a2', '01a1fdaadceb7eb281bb9eacd963c75d', '01a1fdaadced776eb8ee62f219cf0470', 'assistant', 'complete', 'There are 214 steps [1].', 1, '[{"n":1,"document_id":"01a1fdaa-d62a-70f7-b9b6-0f3f48d037b9","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}]', 'scripted', 185, 5, 0, '2026-11-21 10:33:15.758284', NULL, 'there are 214 steps [1].');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdaadd437fa2a9d2d256639b8894', '01a1fdaadd43791d82187943be57dc07', '01a1fdaad4e57d7ab28516e14a0500a2', NULL, NULL, 'user', 'complete', 'Leave me a note.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 10:33:15.845237', NULL, 'leave me a note.');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdaadd4475c69b36186d014d9acc', '01a1fdaadd43791d82187943be57dc07', '01a1fdaad4e57d7ab28516e14a0500a2', '01a1fdaadd437fa2a9d2d256639b8894', '01a1fdaadd4475a5ac79ad42deac7833', 'assistant', 'complete', 'Done.', NULL, '[]', 'scripted', 207, 11, 0, '2026-11-21 10:33:15.845405', '01a1fdaadd3c757ea398021881fa4182', 'done.');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdaade537ea794201b9be8b0c84a', '01a1fdaade537902944cb757738dcd22', '01a1fdaad4e57d7ab28516e14a0500a2', NULL, NULL, 'user', 'complete', 'Leave me a second note.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 10:33:16.116822', NULL, 'leave me a second note.');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdaade5473aa8817eb9c8cdc4d77', '01a1fdaade537902944cb757738dcd22', '01a1fdaad4e57d7ab28516e14a0500a2', '01a1fdaade537ea794201b9be8b0c84a', '01a1fdaade54738da43e60167dd662fc', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 10:33:16.116914', '01a1fdaadd3c757ea398021881fa4182', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdaae8277c84ba3cee806014549b', '01a1fdaae8277527b7f4276db242eec4', '01a1fdaad57b74948e619be25fedcfd9', NULL, NULL, 'user', 'complete', 'Who built the lighthouse of Corvo?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 10:33:18.632702', NULL, 'who built the lighthouse of corvo?');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdaae82871b5af98216755862e5e', '01a1fdaae8277527b7f4276db242eec4', '01a1fdaad57b74948e619be25fedcfd9', '01a1fdaae8277c84ba3cee806014549b', '01a1fdaae82871998febc6d819e059a2', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 10:33:18.632821', NULL, NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdaae8627787b36f239bcdcf4981', '01a1fdaae8627001934e2fc01eeb0b54', '01a1fdaad4e57d7ab28516e14a0500a2', NULL, NULL, 'user', 'complete', 'Tell me a long story.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 10:33:18.691368', NULL, 'tell me a long story.');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdaae8627d07bf1a1345b915d7e0', '01a1fdaae8627001934e2fc01eeb0b54', '01a1fdaad4e57d7ab28516e14a0500a2', '01a1fdaae8627787b36f239bcdcf4981', '01a1fdaae8627ce883a2d9118cb28a0a', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 10:33:18.691455', NULL, NULL);
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
INSERT INTO passage ("id", "owner_id", "collection_id", "document_id", "n", "page", "start", "end", "text") VALUES (1, '01a1fdaad4e57d7ab28516e14a0500a2', '01a1fdaad61970778857e8459b8835d3', '01a1fdaad62a70f7b9b60f3f48d037b9', 0, 1, 0, 125, 'The lighthouse of Corvo was built in 1884 by Ana Duarte.
It burns rapeseed oil, and its keeper counts 214 steps each evening.');
INSERT INTO passage ("id", "owner_id", "collection_id", "document_id", "n", "page", "start", "end", "text") VALUES (3, '01a1fdaad4e57d7ab28516e14a0500a2', NULL, '01a1fdaad63778889b8d8e89de66a184', 0, 1, 0, 41, '科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。');
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
INSERT INTO passage_vector ("id", "space_id", "passage_id", "owner_id", "vector") VALUES (1, 1, 1, '01a1fdaad4e57d7ab28516e14a0500a2', X'DAA4802B331CF42262A9D7A90FB0980D2FAD261D182720ACC3A6C9A82BA4DAA871AC76ACD02DBDADFF2B1AA91C240B97082A6F2E3EA91517532C25A7F92B5EA8C0AE51217C22422481286CACC32E982CDDA56A221525D2A6B9AA6C2473A7A7AED922A5AC5129C42C6AA20EACEC2742AD22A99C1EEF2CAA23732C1CA072ABC4A5D4ACF5AC16A41FADE8295E25AF2CA0A79023EBAD5CAD0C25ECA10420A9AD9AAC0326C61B2C2456304129E5262010C9A8972FAF22B815A513A5AE5A27AB2A952A5FA7B32E7FAC6DAB2925FDA00EAFE22166ABD7A4F2282C2E7A2B032A2BA8F418E52CE5A2F1A32E973BA501A8222CC52A822D8AABC9219D23FCA017A9802C0080C120C72CB5A83E235C2BCE1CC4AB2D2B45AD39AD70263EAC54AFC42BC42172A95F2C9A162DAC8DAEBCA3E3A64E9E262A13A10D284CAAD5A531AE3B274629F2A9262C1D2C2C1AE99EB29498AA82AEEDA6A92C0F29CD23D72BAF220F2C6FAB002AF3281529BAA5692C85ADE321502B902E05ADE9A9892F82276A24842CB228A52C1827FCAA5B9E09259D2BCB1408AA8AA8BFA6069AF028362D1C2661A416A48122E8A5D924CA2A44A87C2CED8CD0A9FD2972ABB2A0272B8BA28D2AC8AF4EB000807321460184299DACB6A8E5A194AD8EA85920D526A2255AAC382AE92ACBA36C2CB32CD629C7A8AE967226332869A789938AA9AB2C8F2856AD16A65D995E1DF21673AAF929FFA81A2C622A212A761ABD247D2DF3A47C2439A42F0F86AFBA271BA4D922722AEF25CBA5BFAB4424412AF9ABE528301A779B58A8962BD824FF062B2FA308AD280C25FA9E1CAA572BEEA3A12239AC512394ABE99E7B95F420EEAE4699A4AB12AB42A7CEA24A1E41ABCF28DEADF515D624308F85A66D9B1211C7A20080D81FF82C3CA780244D2CCCA84C28829A05A953A9F79BBEA4002DC42CD12AA2AA9C28752288A73FADEC25C3AA2E29289A28A8102B5A2CA825332B2BA80A269429F5212BA4D31659A7D82448A815AE5DA597A9FE2B7026D72B042D2C2EE49F31AE63AC0C2A642CB026432E272C2F2A27AC412729A4D2160FAA5825282CD824D321');
INSERT INTO passage_vector ("id", "space_id", "passage_id", "owner_id", "vector") VALUES (3, 1, 3, '01a1fdaad4e57d7ab28516e14a0500a2', X'C824B8307E1C2A1F82ADB32827296AA43DAB202649318DAE331F4EADC5A68A2156AD27289BA3D9A560A480298B208D224AA89D2857AA37AD162CED2B2DAD692A712C22A6BB249D270B2011257F9F6A299EA9D6A5E42AE3AD1C27B926901E10287022CD2527AAFE27F7A7AAA10D2AF4A9BA2568AC13ABB025AEAB812CE62C3023F1A017A90F2DB6ABF6AA9122D428D0A31D9D41A415ADEFAD9622859E4BA01EAC28A517900B2A82A6ADA85C2A12AEFEAC46104DAD089F362A1C22F129A19A4EA2F0A9511E47A82D264425BD1091A7642DE6ABA2ACFFAAE3AC56A6182C8E27E9AD91A8FAA69E2650A084AB23A8BAA4022A7FA1A1963BAE55A7FFAED39E332D0000071D6E21CF990A254A1F64AB14A7B5A89A9AC4A5AC1999ADF3AC83A85294A32415A9ECA9512EB9AC0D28ACA856A0B5A86025A029B92830AD20A8E8258D2CA4A498A9A5AC99AB7AAC76240823D6A682293E225BA08C25D8A9A229032C042966A5192F5BA87FAD2FA9D0AB371DC19C4CAF0BAD8029B7AA8FA5582574AC4A24F1298BA930A6111D54A8232710AAD7A9FDA5C4299AA7EEABCE27FA22D49CB5295C23B6A9B92C7EA7492A012C93231325142A5B2A8126A1AF6F2A6929B097EEA300808425EA295CAA8DA8902B7FAC0CA68A2E3027EFA0D6A5F3A4701CDF22701C389A30248C30ACA985204CABEFAD12AD2AA61C1CF826E52A1DB125A6C420E2A55FA8C7A8BC2FD7A648A86F2C82AF31ADE424C424922C7F2E0E290D284F19ECAC84A9FBAAA5A6CA2E96A9EA2947ACE69FFB9412201021291C729D27A80F234CADA72916AB6D28B029EEA10C2400AEE22D79A65AA7012C84AB462AC2A7292BE529C71BE2AB1AA579A9382BCFAD91ACBD2547A0AEA5AEA886A7B5A8A9A580A62E2C0180652511ACDEA4D7A9062893A4AE0ED395A02919A579A83827AB9E2A2C32A431A854A7AC2A3D25E4AA4E2B9B1C962957ACDEAC402CF8AA75A680AF9DA1EBA3B9200DA663ACCB24B92A162D8EAAA79C3BAE0D29C99F1A2B9321D53022A36D2B1428BDAA4C1CD724A4281F2F01A850AD0EAA982607A75626A0226A313B2782A80C25');
CREATE VIRTUAL TABLE passage_words
USING fts5(scope, words, tokenize = 'porter unicode61');
INSERT INTO passage_words ("rowid", "scope", "words") VALUES (1, 'o01a1fdaad4e57d7ab28516e14a0500a20 d01a1fdaad62a70f7b9b60f3f48d037b90 c01a1fdaad61970778857e8459b8835d30', 'corvo the lighthouse of corvo was built in 1884 by ana duarte it burns rapeseed oil and its keeper counts 214 steps each evening');
INSERT INTO passage_words ("rowid", "scope", "words") VALUES (3, 'o01a1fdaad4e57d7ab28516e14a0500a20 d01a1fdaad63778889b8d8e89de66a1840', '灯塔 科尔 沃 岛 的 灯塔 建于 1884 年 由 安娜 尔特 杜阿尔 阿尔特 杜阿尔特 建造 灯塔 看守 人 每晚 数 214 级 台阶');
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
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('1E4C838046F1A54C5E899449332E1966', 'embed', NULL, 8, NULL, NULL, 1, 0, 0.5, 1795257193000, 1795257193621, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('2C4220E17E3BC22A35337B2F39289B07', 'read', NULL, 16, NULL, NULL, 1, 0, 0.5, 1795257193000, 1795257193615, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('622399FD004CB23780A3CEEA8D055DF2', 'runs', NULL, 32, NULL, NULL, 1, 0, 0.5, 1795257193000, 1795257193622, 'steward', NULL, NULL, NULL, NULL);
CREATE TABLE refresh_token (
	digest VARCHAR(64) NOT NULL, 
	session_id CHAR(32) NOT NULL, 
	rotated_at DATETIME, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_refresh_token PRIMARY KEY (digest), 
	CONSTRAINT fk_refresh_token_session_id_session FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
);
INSERT INTO refresh_token ("digest", "session_id", "rotated_at", "expires_at") VALUES ('c32567c3aa4d4e10bf599cc60bc623073a3a0571b2b303a7378d171c853ccf07', '01a1fdaad5537bfb9a868ef323ed9053', NULL, '2026-12-21 10:33:13.779794');
INSERT INTO refresh_token ("digest", "session_id", "rotated_at", "expires_at") VALUES ('e6ec3a7f98a477a4f94fe95b2b738114b74aa0e0004024ec80ac59386e210cc6', '01a1fdaad5be79e19b4a48304bd5ea24', NULL, '2026-12-21 10:33:13.893063');
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
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries") VALUES ('01a1fdaadca3782c8010d5416498389d', '01a1fdaad4e57d7ab28516e14a0500a2', '01a1fdaadca177cb8882fa68a17aa36f', '01a1fdaadca2786b9f61c06bd9a8efd5', '01a1fdaadca3785cb3e17d3ed5512b24', NULL, 'completed', 1, 0, 'Who built the lighthouse of Corvo?', 'null', 'null', 'scripted', 'Ana Duarte built it in 1884 [1].', 1, 9.97804114998880331555e-01, '[{"n":1,"document_id":"01a1fdaa-d62a-70f7-b9b6-0f3f48d037b9","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}]', 1, 167, 7, 0, NULL, NULL, NULL, '2026-11-21 10:33:15.684425', '2026-11-21 10:33:15.690569', '2026-11-21 10:33:15.742289', 'null', 'en', NULL, '01a1fdaa-dca3-782c-8010-d5416498389d', NULL, 32, NULL, NULL, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries") VALUES ('01a1fdaadced776eb8ee62f219cf0470', '01a1fdaad4e57d7ab28516e14a0500a2', '01a1fdaadca177cb8882fa68a17aa36f', '01a1fdaadceb7eb281bb9eacd963c75d', '01a1fdaadced7795b78d19e65809eab2', NULL, 'completed', 1, 0, 'How many steps are there?', 'null', 'null', 'scripted', 'There are 214 steps [1].', 1, 9.66527172379555876702e-01, '[{"n":1,"document_id":"01a1fdaa-d62a-70f7-b9b6-0f3f48d037b9","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}]', 1, 185, 5, 0, NULL, NULL, NULL, '2026-11-21 10:33:15.757744', '2026-11-21 10:33:15.761115', '2026-11-21 10:33:15.780814', 'null', 'en', NULL, '01a1fdaa-dced-776e-b8ee-62f219cf0470', NULL, 12, NULL, NULL, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries") VALUES ('01a1fdaadd4475a5ac79ad42deac7833', '01a1fdaad4e57d7ab28516e14a0500a2', '01a1fdaadd43791d82187943be57dc07', '01a1fdaadd437fa2a9d2d256639b8894', '01a1fdaadd4475c69b36186d014d9acc', '01a1fdaadd3c757ea398021881fa4182', 'completed', 2, 0, 'Leave me a note.', 'null', 'null', 'scripted', 'Done.', NULL, NULL, '[]', 2, 207, 11, 0, NULL, NULL, NULL, '2026-11-21 10:33:15.844637', '2026-11-21 10:33:16.057894', '2026-11-21 10:33:16.106724', '{"name":"Keeper","instructions":"","models":[],"tools":["send_notification"],"grounded":false,"max_rounds":10,"max_seconds":600.0,"max_tokens":null,"temperature":null}', 'en', NULL, '01a1fdaa-de33-721e-a227-f8a0f006bcd7', NULL, 23, NULL, NULL, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries") VALUES ('01a1fdaade54738da43e60167dd662fc', '01a1fdaad4e57d7ab28516e14a0500a2', '01a1fdaade537902944cb757738dcd22', '01a1fdaade537ea794201b9be8b0c84a', '01a1fdaade5473aa8817eb9c8cdc4d77', '01a1fdaadd3c757ea398021881fa4182', 'waiting_approval', 1, 0, 'Leave me a second note.', 'null', 'null', 'scripted', NULL, NULL, NULL, '[]', 1, 91, 10, 0, NULL, NULL, NULL, '2026-11-21 10:33:16.116502', '2026-11-21 10:33:16.566149', NULL, '{"name":"Keeper","instructions":"","models":[],"tools":["send_notification"],"grounded":false,"max_rounds":10,"max_seconds":600.0,"max_tokens":null,"temperature":null}', 'en', NULL, '01a1fdaa-de54-738d-a43e-60167dd662fc', NULL, 40, NULL, NULL, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries") VALUES ('01a1fdaae82871998febc6d819e059a2', '01a1fdaad57b74948e619be25fedcfd9', '01a1fdaae8277527b7f4276db242eec4', '01a1fdaae8277c84ba3cee806014549b', '01a1fdaae82871b5af98216755862e5e', NULL, 'queued', 0, 0, 'Who built the lighthouse of Corvo?', 'null', 'null', NULL, NULL, NULL, NULL, '[]', 0, 0, 0, 0, NULL, NULL, NULL, '2026-11-21 10:33:18.632367', NULL, NULL, 'null', 'en', NULL, '01a1fdaa-e828-7199-8feb-c6d819e059a2', NULL, 0, NULL, NULL, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries") VALUES ('01a1fdaae8627ce883a2d9118cb28a0a', '01a1fdaad4e57d7ab28516e14a0500a2', '01a1fdaae8627001934e2fc01eeb0b54', '01a1fdaae8627787b36f239bcdcf4981', '01a1fdaae8627d07bf1a1345b915d7e0', NULL, 'running', 1, 0, 'Tell me a long story.', 'null', 'null', NULL, NULL, 0, 1.34124827729868311039e-03, '[]', 0, 0, 0, 0, NULL, NULL, NULL, '2026-11-21 10:33:18.691063', '2026-11-21 10:33:18.695346', NULL, 'null', 'en', '[{"kind":"conversations","percent":80,"used":4,"limit":5,"renews_at":"2026-12-01T00:00:00+00:00"}]', '01a1fdaa-e862-7ce8-83a2-d9118cb28a0a', NULL, 0, NULL, NULL, 0);
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
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadca3782c8010d5416498389d', 1, 'run.started', '{"run_id":"01a1fdaa-dca3-782c-8010-d5416498389d","seq":1,"type":"run.started","conversation_id":"01a1fdaa-dca1-77cb-8882-fa68a17aa36f","message_id":"01a1fdaa-dca3-785c-b3e1-7d3ed5512b24","agent_id":null,"question":"Who built the lighthouse of Corvo?"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadca3782c8010d5416498389d', 2, 'step', '{"run_id":"01a1fdaa-dca3-782c-8010-d5416498389d","seq":2,"type":"step","kind":"search","query":"Who built the lighthouse of Corvo?","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadca3782c8010d5416498389d', 3, 'step', '{"run_id":"01a1fdaa-dca3-782c-8010-d5416498389d","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadca3782c8010d5416498389d', 4, 'text.delta', '{"run_id":"01a1fdaa-dca3-782c-8010-d5416498389d","seq":4,"type":"text.delta","text":"Ana Duarte built it in 1884 [1]."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadca3782c8010d5416498389d', 5, 'step.finished', '{"run_id":"01a1fdaa-dca3-782c-8010-d5416498389d","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":167,"output_tokens":7,"estimated":false,"cost_micros":null,"ms":5}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadca3782c8010d5416498389d', 6, 'citation', '{"run_id":"01a1fdaa-dca3-782c-8010-d5416498389d","seq":6,"type":"citation","n":1,"document_id":"01a1fdaa-d62a-70f7-b9b6-0f3f48d037b9","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadca3782c8010d5416498389d', 7, 'usage', '{"run_id":"01a1fdaa-dca3-782c-8010-d5416498389d","seq":7,"type":"usage","input_tokens":167,"output_tokens":7,"total_tokens":174,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadca3782c8010d5416498389d', 8, 'run.completed', '{"run_id":"01a1fdaa-dca3-782c-8010-d5416498389d","seq":8,"type":"run.completed","conversation_id":"01a1fdaa-dca1-77cb-8882-fa68a17aa36f","message_id":"01a1fdaa-dca3-785c-b3e1-7d3ed5512b24","found":true,"usage":{"input_tokens":167,"output_tokens":7,"total_tokens":174,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadced776eb8ee62f219cf0470', 1, 'run.started', '{"run_id":"01a1fdaa-dced-776e-b8ee-62f219cf0470","seq":1,"type":"run.started","conversation_id":"01a1fdaa-dca1-77cb-8882-fa68a17aa36f","message_id":"01a1fdaa-dced-7795-b78d-19e65809eab2","agent_id":null,"question":"How many steps are there?"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadced776eb8ee62f219cf0470', 2, 'step', '{"run_id":"01a1fdaa-dced-776e-b8ee-62f219cf0470","seq":2,"type":"step","kind":"search","query":"How many steps are there?","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadced776eb8ee62f219cf0470', 3, 'step', '{"run_id":"01a1fdaa-dced-776e-b8ee-62f219cf0470","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadced776eb8ee62f219cf0470', 4, 'text.delta', '{"run_id":"01a1fdaa-dced-776e-b8ee-62f219cf0470","seq":4,"type":"text.delta","text":"There are 214 steps [1]."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadced776eb8ee62f219cf0470', 5, 'step.finished', '{"run_id":"01a1fdaa-dced-776e-b8ee-62f219cf0470","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":185,"output_tokens":5,"estimated":false,"cost_micros":null,"ms":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadced776eb8ee62f219cf0470', 6, 'citation', '{"run_id":"01a1fdaa-dced-776e-b8ee-62f219cf0470","seq":6,"type":"citation","n":1,"document_id":"01a1fdaa-d62a-70f7-b9b6-0f3f48d037b9","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadced776eb8ee62f219cf0470', 7, 'usage', '{"run_id":"01a1fdaa-dced-776e-b8ee-62f219cf0470","seq":7,"type":"usage","input_tokens":185,"output_tokens":5,"total_tokens":190,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadced776eb8ee62f219cf0470', 8, 'run.completed', '{"run_id":"01a1fdaa-dced-776e-b8ee-62f219cf0470","seq":8,"type":"run.completed","conversation_id":"01a1fdaa-dca1-77cb-8882-fa68a17aa36f","message_id":"01a1fdaa-dced-7795-b78d-19e65809eab2","found":true,"usage":{"input_tokens":185,"output_tokens":5,"total_tokens":190,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadd4475a5ac79ad42deac7833', 1, 'run.started', '{"run_id":"01a1fdaa-dd44-75a5-ac79-ad42deac7833","seq":1,"type":"run.started","conversation_id":"01a1fdaa-dd43-791d-8218-7943be57dc07","message_id":"01a1fdaa-dd44-75c6-9b36-186d014d9acc","agent_id":"01a1fdaa-dd3c-757e-a398-021881fa4182","question":"Leave me a note."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadd4475a5ac79ad42deac7833', 10, 'text.delta', '{"run_id":"01a1fdaa-dd44-75a5-ac79-ad42deac7833","seq":10,"type":"text.delta","text":"Done."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadd4475a5ac79ad42deac7833', 11, 'step.finished', '{"run_id":"01a1fdaa-dd44-75a5-ac79-ad42deac7833","seq":11,"type":"step.finished","kind":"model","round":2,"model":"scripted","input_tokens":117,"output_tokens":1,"estimated":false,"cost_micros":null,"ms":4}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadd4475a5ac79ad42deac7833', 12, 'usage', '{"run_id":"01a1fdaa-dd44-75a5-ac79-ad42deac7833","seq":12,"type":"usage","input_tokens":207,"output_tokens":11,"total_tokens":218,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadd4475a5ac79ad42deac7833', 13, 'run.completed', '{"run_id":"01a1fdaa-dd44-75a5-ac79-ad42deac7833","seq":13,"type":"run.completed","conversation_id":"01a1fdaa-dd43-791d-8218-7943be57dc07","message_id":"01a1fdaa-dd44-75c6-9b36-186d014d9acc","found":null,"usage":{"input_tokens":207,"output_tokens":11,"total_tokens":218,"estimated":false},"model":"scripted","rounds":2,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadd4475a5ac79ad42deac7833', 2, 'step', '{"run_id":"01a1fdaa-dd44-75a5-ac79-ad42deac7833","seq":2,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadd4475a5ac79ad42deac7833', 3, 'step.finished', '{"run_id":"01a1fdaa-dd44-75a5-ac79-ad42deac7833","seq":3,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":90,"output_tokens":10,"estimated":false,"cost_micros":null,"ms":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadd4475a5ac79ad42deac7833', 4, 'tool.call', '{"run_id":"01a1fdaa-dd44-75a5-ac79-ad42deac7833","seq":4,"type":"tool.call","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Note","body":"214 steps"}}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadd4475a5ac79ad42deac7833', 5, 'approval.requested', '{"run_id":"01a1fdaa-dd44-75a5-ac79-ad42deac7833","seq":5,"type":"approval.requested","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Note","body":"214 steps"},"question":"approval","asked":1,"why":null,"choices":["approve","reject"],"expires_at":"2026-11-28T10:33:16.066252Z"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadd4475a5ac79ad42deac7833', 6, 'run.waiting', '{"run_id":"01a1fdaa-dd44-75a5-ac79-ad42deac7833","seq":6,"type":"run.waiting","call_ids":["call_2_0"]}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadd4475a5ac79ad42deac7833', 7, 'approval.decided', '{"run_id":"01a1fdaa-dd44-75a5-ac79-ad42deac7833","seq":7,"type":"approval.decided","call_id":"call_2_0","name":"send_notification","decision":"approve","reason":null,"arguments":{"title":"Note","body":"214 steps"},"decided_at":"2026-11-21T10:33:16.080860Z"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadd4475a5ac79ad42deac7833', 8, 'tool.result', '{"run_id":"01a1fdaa-dd44-75a5-ac79-ad42deac7833","seq":8,"type":"tool.result","call_id":"call_2_0","name":"send_notification","outcome":"ok","result":"The notification is in the user''s inbox.","ms":3}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaadd4475a5ac79ad42deac7833', 9, 'step', '{"run_id":"01a1fdaa-dd44-75a5-ac79-ad42deac7833","seq":9,"type":"step","kind":"model","round":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaade54738da43e60167dd662fc', 1, 'run.started', '{"run_id":"01a1fdaa-de54-738d-a43e-60167dd662fc","seq":1,"type":"run.started","conversation_id":"01a1fdaa-de53-7902-944c-b757738dcd22","message_id":"01a1fdaa-de54-73aa-8817-eb9c8cdc4d77","agent_id":"01a1fdaa-dd3c-757e-a398-021881fa4182","question":"Leave me a second note."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaade54738da43e60167dd662fc', 2, 'step', '{"run_id":"01a1fdaa-de54-738d-a43e-60167dd662fc","seq":2,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaade54738da43e60167dd662fc', 3, 'step.finished', '{"run_id":"01a1fdaa-de54-738d-a43e-60167dd662fc","seq":3,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":91,"output_tokens":10,"estimated":false,"cost_micros":null,"ms":32}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaade54738da43e60167dd662fc', 4, 'tool.call', '{"run_id":"01a1fdaa-de54-738d-a43e-60167dd662fc","seq":4,"type":"tool.call","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Second"}}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaade54738da43e60167dd662fc', 5, 'approval.requested', '{"run_id":"01a1fdaa-de54-738d-a43e-60167dd662fc","seq":5,"type":"approval.requested","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Second"},"question":"approval","asked":1,"why":null,"choices":["approve","reject"],"expires_at":"2026-11-28T10:33:16.605945Z"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaade54738da43e60167dd662fc', 6, 'run.waiting', '{"run_id":"01a1fdaa-de54-738d-a43e-60167dd662fc","seq":6,"type":"run.waiting","call_ids":["call_2_0"]}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaae8627ce883a2d9118cb28a0a', 1, 'run.started', '{"run_id":"01a1fdaa-e862-7ce8-83a2-d9118cb28a0a","seq":1,"type":"run.started","conversation_id":"01a1fdaa-e862-7001-934e-2fc01eeb0b54","message_id":"01a1fdaa-e862-7d07-bf1a-1345b915d7e0","agent_id":null,"question":"Tell me a long story."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaae8627ce883a2d9118cb28a0a', 2, 'usage.warning', '{"run_id":"01a1fdaa-e862-7ce8-83a2-d9118cb28a0a","seq":2,"type":"usage.warning","kind":"conversations","percent":80,"used":4,"limit":5,"renews_at":"2026-12-01T00:00:00+00:00"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaae8627ce883a2d9118cb28a0a', 3, 'step', '{"run_id":"01a1fdaa-e862-7ce8-83a2-d9118cb28a0a","seq":3,"type":"step","kind":"search","query":"Tell me a long story.","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaae8627ce883a2d9118cb28a0a', 4, 'step', '{"run_id":"01a1fdaa-e862-7ce8-83a2-d9118cb28a0a","seq":4,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdaae8627ce883a2d9118cb28a0a', 5, 'text.delta', '{"run_id":"01a1fdaa-e862-7ce8-83a2-d9118cb28a0a","seq":5,"type":"text.delta","text":"the reader"}');
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
INSERT INTO schedule ("id", "owner_id", "name", "question", "agent_id", "conversation_id", "collection_ids", "document_ids", "cron", "at", "time_zone", "active", "missed", "next_at", "created_at", "updated_at") VALUES ('01a1fdaae0537bcd8106f1f2fc728358', '01a1fdaad57b74948e619be25fedcfd9', 'once', 'Who built the lighthouse of Corvo?', NULL, NULL, 'null', 'null', NULL, '2026-11-21 10:33:18.625566', 'UTC', 0, 'run_once', NULL, '2026-11-21 10:33:16.627701', '2026-11-21 10:33:16.627701');
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
INSERT INTO schedule_tick ("schedule_id", "due_at", "run_id", "state", "missed", "told_en", "told_zh", "error_code", "created_at") VALUES ('01a1fdaae0537bcd8106f1f2fc728358', '2026-11-21 10:33:18.625566', '01a1fdaae82871998febc6d819e059a2', 'started', 0, NULL, NULL, NULL, '2026-11-21 10:33:18.634386');
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
INSERT INTO session ("id", "user_id", "user_agent", "address", "created_at", "used_at", "expires_at") VALUES ('01a1fdaad5537bfb9a868ef323ed9053', '01a1fdaad4e57d7ab28516e14a0500a2', 'python-httpx/0.28.1', '127.0.0.1', '2026-11-21 10:33:13.779794', '2026-11-21 10:33:13.779794', '2026-12-21 10:33:13.779794');
INSERT INTO session ("id", "user_id", "user_agent", "address", "created_at", "used_at", "expires_at") VALUES ('01a1fdaad5be79e19b4a48304bd5ea24', '01a1fdaad57b74948e619be25fedcfd9', 'python-httpx/0.28.1', '127.0.0.1', '2026-11-21 10:33:13.893063', '2026-11-21 10:33:13.893063', '2026-12-21 10:33:13.893063');
CREATE TABLE sign_in_failure (
	id CHAR(32) NOT NULL, 
	subject VARCHAR(64) NOT NULL, 
	failed_at DATETIME NOT NULL, 
	CONSTRAINT pk_sign_in_failure PRIMARY KEY (id)
);
INSERT INTO sign_in_failure ("id", "subject", "failed_at") VALUES ('01a1fdaad611725d99f6e2931a168820', 'd24bbc977f2abcb5467d6547c629088955e42316b2579d871c7be5a4f1943698', '2026-11-21 10:33:13.979215');
INSERT INTO sign_in_failure ("id", "subject", "failed_at") VALUES ('01a1fdaad61172aa9cba7e5e7ef6f4be', 'e8b9d55c6dd432c80a39b97be2ce614e8dd29e893138ebeab44cd03c5a5202d7', '2026-11-21 10:33:13.979215');
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
INSERT INTO tool_call ("run_id", "call_id", "owner_id", "round", "n", "name", "arguments", "edited", "state", "question", "asked", "why", "decision", "reason", "decided_by", "decided_at", "decision_told", "expires_at", "outcome", "result", "through_seq", "created_at", "started_at", "finished_at", "ms") VALUES ('01a1fdaadd4475a5ac79ad42deac7833', 'call_2_0', '01a1fdaad4e57d7ab28516e14a0500a2', 1, 1, 'send_notification', '{"title":"Note","body":"214 steps"}', 0, 'done', 'approval', 1, NULL, 'approve', NULL, '01a1fdaad4e57d7ab28516e14a0500a2', '2026-11-21 10:33:16.080860', 1, NULL, 'ok', 'The notification is in the user''s inbox.', 8, '2026-11-21 10:33:16.066144', '2026-11-21 10:33:16.092550', '2026-11-21 10:33:16.095925', 3);
INSERT INTO tool_call ("run_id", "call_id", "owner_id", "round", "n", "name", "arguments", "edited", "state", "question", "asked", "why", "decision", "reason", "decided_by", "decided_at", "decision_told", "expires_at", "outcome", "result", "through_seq", "created_at", "started_at", "finished_at", "ms") VALUES ('01a1fdaade54738da43e60167dd662fc', 'call_2_0', '01a1fdaad4e57d7ab28516e14a0500a2', 1, 1, 'send_notification', '{"title":"Second"}', 0, 'waiting', 'approval', 1, NULL, NULL, NULL, NULL, NULL, 0, '2026-11-28 10:33:16.605945', NULL, NULL, 5, '2026-11-21 10:33:16.605824', NULL, NULL, 0);
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
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fdaad4e57d7ab28516e14a0500a2', '2026-11-21', '', 4, 0, 0, 0, NULL, 0, '2026-11-21 10:33:18.688251');
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fdaad4e57d7ab28516e14a0500a2', '2026-11-21', 'scripted', 0, 3, 650, 33, NULL, 67, '2026-11-21 10:33:16.607203');
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fdaad57b74948e619be25fedcfd9', '2026-11-21', '', 1, 0, 0, 0, NULL, 0, '2026-11-21 10:33:18.630764');
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
INSERT INTO usage_month ("user_id", "month", "conversations", "tokens", "cost_micros", "reserved_tokens", "reserved_micros") VALUES ('01a1fdaad4e57d7ab28516e14a0500a2', '2026-11-01', 4, 683, 0, 4660, 0);
INSERT INTO usage_month ("user_id", "month", "conversations", "tokens", "cost_micros", "reserved_tokens", "reserved_micros") VALUES ('01a1fdaad57b74948e619be25fedcfd9', '2026-11-01', 1, 0, 0, 0, 0);
CREATE TABLE usage_price (
	model VARCHAR NOT NULL, 
	input_micros_per_million BIGINT NOT NULL, 
	output_micros_per_million BIGINT NOT NULL, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT pk_usage_price PRIMARY KEY (model)
);
INSERT INTO usage_price ("model", "input_micros_per_million", "output_micros_per_million", "changed_at") VALUES ('openai:scripted', 2000000, 8000000, '2026-11-21 10:33:15.822926');
CREATE TABLE usage_reservation (
	run_id CHAR(32) NOT NULL, 
	user_id CHAR(32) NOT NULL, 
	month DATE NOT NULL, 
	tokens BIGINT NOT NULL, 
	cost_micros BIGINT NOT NULL, 
	CONSTRAINT pk_usage_reservation PRIMARY KEY (run_id), 
	CONSTRAINT fk_usage_reservation_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO usage_reservation ("run_id", "user_id", "month", "tokens", "cost_micros") VALUES ('01a1fdaae8627ce883a2d9118cb28a0a', '01a1fdaad4e57d7ab28516e14a0500a2', '2026-11-01', 4660, 0);
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
INSERT INTO usage_user_limits ("user_id", "conversations", "tokens", "money_micros") VALUES ('01a1fdaad4e57d7ab28516e14a0500a2', 5, 1000000, NULL);
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
INSERT INTO usage_warning ("user_id", "month", "kind", "percent", "of_limit", "warned_at") VALUES ('01a1fdaad4e57d7ab28516e14a0500a2', '2026-11-01', 'conversations', 80, 5, '2026-11-21 10:33:18.688251');
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
INSERT INTO user_account ("id", "username", "username_key", "email", "email_key", "password_hash", "role", "language", "active", "founder", "erasing_since", "created_at") VALUES ('01a1fdaad4e57d7ab28516e14a0500a2', 'admin', 'admin', 'admin@example.com', 'admin@example.com', '$argon2id$v=19$m=19456,t=2,p=1$lhfeI4lsaWnoiUOcUt0i5g$1i0wLda8if4Ef/xg7mk1xM84vS+KoGqGaIW8ygkB2h4', 'admin', 'en', 1, 1, NULL, '2026-11-21 10:33:13.701483');
INSERT INTO user_account ("id", "username", "username_key", "email", "email_key", "password_hash", "role", "language", "active", "founder", "erasing_since", "created_at") VALUES ('01a1fdaad57b74948e619be25fedcfd9', 'mei', 'mei', 'mei@example.com', 'mei@example.com', '$argon2id$v=19$m=19456,t=2,p=1$adrWqEX1Lik9iwf5KJIp7A$2yBWCVwpZEnmyMCJ6omA+69fv3Mus+xfbm4qwFdhGhQ', 'member', 'en', 1, NULL, NULL, '2026-11-21 10:33:13.851084');
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
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdaa-d62f-792c-b246-0f42f71e3885', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYS1kNjJhLTcwZjctYjliNi0wZjNmNDhkMDM3YjmUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFhLWQ2MjEtN2JkNC04OWQyLTZhYzkyZDg2MWVkNZRzdS4=', 1795257194000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdaa-d63a-7925-a077-8bab281fc1a3', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYS1kNjM4LTczOTktYWExZi02N2ZhYTc1ZDM3M2KUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFhLWQ2MzUtN2YzZC1iZDhmLTYwYWQ2MzVhNjkwMZRzdS4=', 1795257194000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdaa-d63c-78da-af64-4e01692c96d9', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYS1kNjM3LTc4ODgtOWI4ZC04ZTg5ZGU2NmExODSUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFhLWQ2MzUtN2YzZC1iZDhmLTYwYWQ2MzVhNjkwMZRzdS4=', 1795257194000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdaa-dacc-7391-98ca-183c277849ef', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYS1kNjJhLTcwZjctYjliNi0wZjNmNDhkMDM3YjmUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFhLWQ2MjEtN2JkNC04OWQyLTZhYzkyZDg2MWVkNZRzdS4=', 1795257195000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdaa-dad3-7cc3-a837-161f8ae2b020', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYS1kNjM4LTczOTktYWExZi02N2ZhYTc1ZDM3M2KUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFhLWQ2MzUtN2YzZC1iZDhmLTYwYWQ2MzVhNjkwMZRzdS4=', 1795257195000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdaa-db77-74a6-8f63-63c36ab9b437', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYS1kNjM3LTc4ODgtOWI4ZC04ZTg5ZGU2NmExODSUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFhLWQ2MzUtN2YzZC1iZDhmLTYwYWQ2MzVhNjkwMZRzdS4=', 1795257195000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdaa-dca3-782c-8010-d5416498389d', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYS1kY2EzLTc4MmMtODAxMC1kNTQxNjQ5ODM4OWSUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFhLWRjOTMtNzZiOS1hMTFmLWY3NTc3ZTY3ZWExNpRzdS4=', 1795257195000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdaa-dced-776e-b8ee-62f219cf0470', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYS1kY2VkLTc3NmUtYjhlZS02MmYyMTljZjA0NzCUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFhLWRjZTgtN2QwZi05ZTgwLTJlYzlkMzJmNGY0NJRzdS4=', 1795257195000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdaa-dd44-75a5-ac79-ad42deac7833', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYS1kZDQ0LTc1YTUtYWM3OS1hZDQyZGVhYzc4MzOUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFhLWRkM2UtNzBkNy04ZDM0LThhYjk1NjAxOWNkNZRzdS4=', 1795257195000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdaa-de33-721e-a227-f8a0f006bcd7', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYS1kZDQ0LTc1YTUtYWM3OS1hZDQyZGVhYzc4MzOUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFhLWRlMmQtNzJkNS05ODAwLTA0NWUyYWJmMDRjZpRzdS4=', 1795257196000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdaa-de54-738d-a43e-60167dd662fc', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYS1kZTU0LTczOGQtYTQzZS02MDE2N2RkNjYyZmOUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFhLWRlNTEtNzY4Ny05YWUzLTMyNjYxYzI2ZmIxMZRzdS4=', 1795257196000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdaa-e828-7199-8feb-c6d819e059a2', 'gASVQAAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYS1lODI4LTcxOTktOGZlYi1jNmQ4MTllMDU5YTKUhZSMBmt3YXJnc5R9lHUu', 1795257198000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdaa-e862-7ce8-83a2-d9118cb28a0a', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYS1lODYyLTdjZTgtODNhMi1kOTExOGNiMjhhMGGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFhLWU4NWYtNzBjYy1hM2Q2LTlkNDE4NjI5ZDZhNJRzdS4=', 1795257198000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdaa-e8a4-7a49-a7c8-09bfb07a8c67', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYS1lOGExLTdmNjEtOTQ2ZS1mOWJlMWViMTgxNGWUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFhLWU4YTAtNzI3NC05NzAyLTZlNzc3YWJiM2NmYpRzdS4=', 1795257198000);
CREATE TABLE workflow_output (
    workflow_uuid TEXT NOT NULL PRIMARY KEY,
    output TEXT,
    error TEXT,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdaa-d62f-792c-b246-0f42f71e3885', 'gAROLg==', NULL, 1795257195000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdaa-d63a-7925-a077-8bab281fc1a3', 'gAROLg==', NULL, 1795257195000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdaa-d63c-78da-af64-4e01692c96d9', 'gAROLg==', NULL, 1795257195000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdaa-dacc-7391-98ca-183c277849ef', 'gAROLg==', NULL, 1795257195000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdaa-dad3-7cc3-a837-161f8ae2b020', 'gAROLg==', NULL, 1795257195000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdaa-db77-74a6-8f63-63c36ab9b437', 'gAROLg==', NULL, 1795257195000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdaa-dca3-782c-8010-d5416498389d', 'gAROLg==', NULL, 1795257195000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdaa-dced-776e-b8ee-62f219cf0470', 'gAROLg==', NULL, 1795257195000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdaa-dd44-75a5-ac79-ad42deac7833', 'gAROLg==', NULL, 1795257196000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdaa-de33-721e-a227-f8a0f006bcd7', 'gAROLg==', NULL, 1795257196000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdaa-de54-738d-a43e-60167dd662fc', 'gAROLg==', NULL, 1795257196000);
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
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdaa-d62f-792c-b246-0f42f71e3885', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257194000, 1795257195000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795257195000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257195000, 'null', NULL, NULL, 0, 'steward', '75bf4fb7-9963-48d8-abd6-30f35490d0d7');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdaa-d63a-7925-a077-8bab281fc1a3', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257194000, 1795257195000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795257195000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257195000, 'null', NULL, NULL, 0, 'steward', '19f99fb2-aeb0-4cfc-9fb5-66dafc2ec6d0');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdaa-d63c-78da-af64-4e01692c96d9', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257194000, 1795257195000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795257195000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257195000, 'null', NULL, NULL, 0, 'steward', 'da9d5b23-7b41-4876-bd01-8d126b45c30f');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdaa-dacc-7391-98ca-183c277849ef', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257195000, 1795257195000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795257195000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257195000, 'null', NULL, NULL, 0, 'steward', '466e9e81-fd14-43af-a44b-487475cd5220');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdaa-dad3-7cc3-a837-161f8ae2b020', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257195000, 1795257195000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795257195000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257195000, 'null', NULL, NULL, 0, 'steward', '21bef965-f1c7-4650-becd-585beb3e54fa');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdaa-db77-74a6-8f63-63c36ab9b437', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257195000, 1795257195000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795257195000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257195000, 'null', NULL, NULL, 0, 'steward', '59c3a998-4131-4894-b43b-31ffa7834674');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdaa-dca3-782c-8010-d5416498389d', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257195000, 1795257195000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257195000, 'null', NULL, NULL, 0, 'steward', 'e2f91b84-8310-4569-ba14-dd6572aee000');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdaa-dced-776e-b8ee-62f219cf0470', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257195000, 1795257195000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257195000, 'null', NULL, NULL, 0, 'steward', '0b5134fd-e9b2-4f44-9211-b78e64827a1b');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdaa-dd44-75a5-ac79-ad42deac7833', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257195000, 1795257196000, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795257196000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257196000, 'null', NULL, NULL, 0, 'steward', '91121f9e-2ac8-4694-95f9-453265085bb2');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdaa-de33-721e-a227-f8a0f006bcd7', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257196000, 1795257196000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257196000, 'null', NULL, NULL, 0, 'steward', '2eca18a1-5f70-4ad8-a283-52ba045e4927');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdaa-de54-738d-a43e-60167dd662fc', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257196000, 1795257196000, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795257196000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257196000, 'null', NULL, NULL, 0, 'steward', '883f4486-396c-4138-94a3-e8f90c430061');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdaa-e828-7199-8feb-c6d819e059a2', 'ENQUEUED', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795257198000, 1795257198000, '1', NULL, NULL, NULL, 0, 'runs', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', 'c0435440-bb15-486d-87b8-e536bcf06b84');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdaa-e862-7ce8-83a2-d9118cb28a0a', 'PENDING', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257198000, 1795257198000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, '3d84c409-d226-408c-8311-82a4211fd0d9', NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', '3d84c409-d226-408c-8311-82a4211fd0d9');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdaa-e8a4-7a49-a7c8-09bfb07a8c67', 'ENQUEUED', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795257198000, 1795257198000, '1', NULL, NULL, NULL, 0, 'read', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', '0f98fd00-4397-47fc-9774-1c048d1155d7');
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
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('passage_vector', 3);
