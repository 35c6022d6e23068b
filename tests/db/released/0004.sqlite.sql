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
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('01a1fdab7d9a7c1aa1625077b64cc18a', '01a1fdab75627153bfe830bea3ea36f7', NULL, 'Keeper', '', '', '[]', '["send_notification"]', 0, 10, 600.0, NULL, NULL, 'null', 0, 1, '2026-11-21 10:33:56.890752', '2026-11-21 10:33:56.890752');
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('0fb0539ee1b95216bbcc872ace87731a', NULL, 'order-desk', 'Order desk', 'The tutorial''s example: looks up orders and writes to customers about them.', 'You are the order desk of a small shop. You answer questions about orders.

- Look every order up with `query_order`; never say anything about an order from memory. Ask for the number when the user has not given one.
- Report the state of the order, when it arrives and what is still to pay, in plain words.
- Send a message with `send_notification` only when the user asks for one. Write it short and friendly, with the order''s number in it; a person reads it before it goes out.
- When there is no such order, say so, and ask whether the number is right.
', '[]', '["query_order","send_notification"]', 0, 10, 600.0, NULL, NULL, NULL, 0, 1, '2026-11-21 10:33:54.558619', '2026-11-21 10:33:54.558619');
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('32fb80fb6aab52cb99d51b99e1e029fb', NULL, 'analyst', 'Analyst', 'Compares documents and calculates with what they say, step by step.', 'You are an analyst. You compare what documents say and calculate with it.

- Begin with a plan of two to five steps, then follow it. Search once for each thing you compare, under the words that its own document would use.
- Read the page before you use a figure from it: units, dates and footnotes decide what it means.
- Do every sum with `calculate`, also the simple ones, and show the figures that went into it.
- Where two sources disagree, show both and say which is newer or closer to the matter.
- Fetch a web page only when the user names it or the documents point to it, and say that it is not one of the user''s documents.
- End with the result in one sentence, a small table when several things are compared, and what you could not find.
', '[]', '["search_documents","read_page","calculate","now","fetch_url"]', 0, 20, 1200.0, NULL, NULL, NULL, 0, 1, '2026-11-21 10:33:54.557912', '2026-11-21 10:33:54.557912');
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('d7d6304747c551c0b8e1da3f91d41cdd', NULL, 'assistant', 'Assistant', 'Answers questions about your documents and shows where each answer stands.', 'You are Steward, an assistant over the user''s own documents.

- Say first what the user wants to know, then what it rests on. Be brief and exact.
- When the passages you have are not enough, search again with other words, and read the whole page where a passage breaks off.
- Do sums with `calculate` and take today''s date from `now`: never guess a number or a date.
- When a question can mean two things, answer the likelier one and say which you took.
', '[]', '["search_documents","read_page","calculate","now"]', 1, 10, 600.0, NULL, NULL, NULL, 0, 1, '2026-11-21 10:33:54.556204', '2026-11-21 10:33:54.556204');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version ("version_num") VALUES ('0004');
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
INSERT INTO api_key ("id", "user_id", "name", "digest", "scopes", "created_at", "expires_at", "last_used_at") VALUES ('01a1fdab76a7773bace272bcf311b784', '01a1fdab75627153bfe830bea3ea36f7', 'laptop', '1beee80f2169442754fc9e4b170a29e6622fe3c8da05214f849e361f3ae96317', '["read"]', '2026-11-21 10:33:55.111440', NULL, NULL);
CREATE TABLE application_versions (
    version_id TEXT NOT NULL PRIMARY KEY,
    version_name TEXT NOT NULL UNIQUE,
    version_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
, "application_name" TEXT DEFAULT NULL);
INSERT INTO application_versions ("version_id", "version_name", "version_timestamp", "created_at", "application_name") VALUES ('5bdef9a8-f674-4b82-b2ef-62fcb25e7228', '1', 1795257234000, 1795257234000, 'steward');
CREATE TABLE collection (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_collection PRIMARY KEY (id), 
	CONSTRAINT fk_collection_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO collection ("id", "owner_id", "name", "created_at") VALUES ('01a1fdab76d878c0bc79cd391870181e', '01a1fdab75627153bfe830bea3ea36f7', 'Harbour', '2026-11-21 10:33:55.161381');
CREATE TABLE conversation (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	title VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, folded VARCHAR, leaf_id CHAR(32), 
	CONSTRAINT pk_conversation PRIMARY KEY (id), 
	CONSTRAINT fk_conversation_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fdab7d037d2ca87dd456ff64a7b8', '01a1fdab75627153bfe830bea3ea36f7', 'Who built the lighthouse of Corvo?', '2026-11-21 10:33:56.740425', '2026-11-21 10:33:56.827698', 'who built the lighthouse of corvo?', '01a1fdab7d41797f88b01b9f83027d9e');
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fdab7da07a4eaf23125c1f61c7e2', '01a1fdab75627153bfe830bea3ea36f7', 'Leave me a note.', '2026-11-21 10:33:56.896833', '2026-11-21 10:33:57.205966', 'leave me a note.', '01a1fdab7da175ef94583798e8e9ac18');
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fdab7edf7d8d85297fd39ae61cf8', '01a1fdab75627153bfe830bea3ea36f7', 'Leave me a second note.', '2026-11-21 10:33:57.216055', '2026-11-21 10:33:57.216058', 'leave me a second note.', '01a1fdab7ee278a782dfe881d003f29e');
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fdab887d7270a1e619620e7e6fd8', '01a1fdab764378ba86ad61d39ce4c665', 'Who built the lighthouse of Corvo?', '2026-11-21 10:33:59.677417', '2026-11-21 10:33:59.677420', 'who built the lighthouse of corvo?', '01a1fdab887e706d9fad46900ca14bde');
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fdab890a774da94e993857d6226f', '01a1fdab75627153bfe830bea3ea36f7', 'Tell me a long story.', '2026-11-21 10:33:59.818692', '2026-11-21 10:33:59.818694', 'tell me a long story.', '01a1fdab890b78deb32c6787cbe25e0d');
CREATE TABLE dbos_migrations (version INTEGER NOT NULL PRIMARY KEY);
INSERT INTO dbos_migrations ("version") VALUES (125);
CREATE TABLE delivery (
	id CHAR(32) NOT NULL, 
	notification_id CHAR(32) NOT NULL, 
	user_id CHAR(32), 
	channel VARCHAR(16) NOT NULL, 
	address_id CHAR(32), 
	target VARCHAR NOT NULL, 
	shown VARCHAR NOT NULL, 
	language VARCHAR(8) NOT NULL, 
	title VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	html VARCHAR, 
	link VARCHAR, 
	status VARCHAR(16) NOT NULL, 
	attempt INTEGER NOT NULL, 
	tried_before INTEGER NOT NULL, 
	due_at DATETIME NOT NULL, 
	claimed_until DATETIME, 
	sent_at DATETIME, 
	why VARCHAR, 
	provider_id VARCHAR, 
	digest_id CHAR(32), 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_delivery PRIMARY KEY (id), 
	CONSTRAINT fk_delivery_address_id_notification_address FOREIGN KEY(address_id) REFERENCES notification_address (id) ON DELETE SET NULL, 
	CONSTRAINT fk_delivery_notification_id_notification FOREIGN KEY(notification_id) REFERENCES notification (id) ON DELETE CASCADE, 
	CONSTRAINT fk_delivery_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at") VALUES ('01a1fdab88f9736cbf573ab48d9e3cb2', '01a1fdab88f47ab1878d7cfb612ec6e1', '01a1fdab764378ba86ad61d39ce4c665', 'inbox', NULL, '', '', 'en', 'Ariel came', '', NULL, NULL, 'sent', 0, 0, '2026-11-21 10:33:59.801120', NULL, '2026-11-21 10:33:59.801120', NULL, NULL, NULL, '2026-11-21 10:33:59.801120');
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at") VALUES ('01a1fdab88f973e2b8d245fd01b39f7e', '01a1fdab88f47ab1878d7cfb612ec6e1', '01a1fdab764378ba86ad61d39ce4c665', 'webhook', '01a1fdab88e27b3697daaa4443e4ca56', 'gAAAAABrAXOXb3R7-HREyVHwYmIoSf3vsHjgGbaommT2BADkL5k8YSEJlNzp1uGKt_ZvIPiBPeqD3Lcf3Vbb7dawWjbMvVAlGPgPF3z-GwWHAyVF3hKYxx8Z2yR44rBF2fm4tRBIoTkGK23Hg6cPRnHwer_7odXbX3lzGNxn5cq--gw6O6AMtRSXPIsXpKHcg0YlUeqfJi6uE7YVKZJ2k1hMmYEduOn33Q==', 'harbour.example.org', 'en', 'Ariel came', '', NULL, NULL, 'due', 1, 0, '2026-11-21 10:34:14.668249', NULL, NULL, 'the receiver cannot be reached (ClientConnectorDNSError)', NULL, NULL, '2026-11-21 10:33:59.801120');
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
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fdab76e979c5969f51d9ce109ec4', '01a1fdab75627153bfe830bea3ea36f7', '01a1fdab76d878c0bc79cd391870181e', 'corvo.txt', '9ac7885dbfe370273e99d2a9e40bac8aab1d5cb424f811a1deabdb5bb9f94cdb', 'text/plain', 126, 'ready', NULL, NULL, NULL, 2, 1, 1, 1, 126, 1, 1, 1, NULL, '2026-11-21 10:33:55.182725', '2026-11-21 10:33:56.660615');
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fdab76f37e83a31ec3e6d0efe280', '01a1fdab75627153bfe830bea3ea36f7', NULL, '灯塔.txt', '1f9d57f29e30bbef7a0da76f167cff0485ba30f8d0a557a095bddc2039dc054a', 'text/plain', 109, 'ready', NULL, NULL, NULL, 2, 1, 1, 1, 42, 1, 1, 1, NULL, '2026-11-21 10:33:55.191789', '2026-11-21 10:33:56.666352');
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fdab894c760085cedd5fca456b38', '01a1fdab75627153bfe830bea3ea36f7', NULL, 'late.txt', 'f133e6a5b0fe21400178809f4076dcc062486c57e92f8d27bbb5bd168718ee84', 'text/plain', 44, 'queued', NULL, NULL, NULL, 0, 0, NULL, 0, 0, 0, 0, 0, NULL, '2026-11-21 10:33:59.885857', NULL);
CREATE TABLE document_page (
	document_id CHAR(32) NOT NULL, 
	n INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	CONSTRAINT pk_document_page PRIMARY KEY (document_id, n), 
	CONSTRAINT fk_document_page_document_id_document FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
INSERT INTO document_page ("document_id", "n", "start", "text") VALUES ('01a1fdab76e979c5969f51d9ce109ec4', 1, 0, 'The lighthouse of Corvo was built in 1884 by Ana Duarte.
It burns rapeseed oil, and its keeper counts 214 steps each evening.
');
INSERT INTO document_page ("document_id", "n", "start", "text") VALUES ('01a1fdab76f37e83a31ec3e6d0efe280', 1, 0, '科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。
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
	read_at DATETIME, event VARCHAR, link VARCHAR, 
	CONSTRAINT pk_inbox_item PRIMARY KEY (id), 
	CONSTRAINT fk_inbox_item_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fdab7eca761ab24d46129f189201', '01a1fdab75627153bfe830bea3ea36f7', '01a1fdab-7da1-75cf-8732-805fee34781c:call_2_0', 'Note', '214 steps', '2026-11-21 10:33:57.194395', NULL, NULL, NULL);
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fdab88f97337aea3b7b34f4a7ccf', '01a1fdab764378ba86ad61d39ce4c665', '01a1fdab-88f4-7ab1-878d-7cfb612ec6e1', 'Ariel came', '', '2026-11-21 10:33:59.801120', NULL, 'ferry.came', NULL);
CREATE TABLE index_version (
	owner_id CHAR(32) NOT NULL, 
	removals INTEGER NOT NULL, 
	CONSTRAINT pk_index_version PRIMARY KEY (owner_id)
);
INSERT INTO index_version ("owner_id", "removals") VALUES ('01a1fdab75627153bfe830bea3ea36f7', 1);
CREATE TABLE installation (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_installation PRIMARY KEY (id)
);
INSERT INTO installation ("id", "name", "created_at") VALUES (1, '01a1fdab-73c4-7653-8203-b5a4d225623e', '2026-11-21 10:33:54.372944');
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
INSERT INTO invitation ("id", "created_by", "digest", "email", "email_key", "created_at", "expires_at") VALUES ('01a1fdab76a279faaae3a5f4981314f6', '01a1fdab75627153bfe830bea3ea36f7', '87de7cff9e22e9b477aea94838eec35df9e390ee5258be10298cf007460a2b9d', NULL, NULL, '2026-11-21 10:33:55.106600', '2026-11-28 10:33:55.106600');
CREATE TABLE journal_entry (
	run_id CHAR(32) NOT NULL, 
	n INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	body VARCHAR NOT NULL, 
	through_seq INTEGER NOT NULL, 
	CONSTRAINT pk_journal_entry PRIMARY KEY (run_id, n)
);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdab7d0576628fa8617db72a6b77', 0, 'passages', '[{"n":1,"document_id":"01a1fdab-76e9-79c5-969f-51d9ce109ec4","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.9978041149988803},{"n":2,"document_id":"01a1fdab-76f3-7e83-a31e-c3e6d0efe280","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.020887370544432904}]', 2);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdab7d0576628fa8617db72a6b77', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nWho built the lighthouse of Corvo?","timestamp":"2026-11-21T10:33:56.769761Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdab7d0576628fa8617db72a6b77', 2, 'message', '{"parts":[{"content":"Ana Duarte built it in 1884 [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":167,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":83,"output_tokens":7,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T10:33:56.772741Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:40979/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdab7d417958bf244e277606dde7', 0, 'passages', '[{"n":1,"document_id":"01a1fdab-76e9-79c5-969f-51d9ce109ec4","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.9665271723795559},{"n":2,"document_id":"01a1fdab-76f3-7e83-a31e-c3e6d0efe280","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.050040166556678374}]', 2);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdab7d417958bf244e277606dde7', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nHow many steps are there?","timestamp":"2026-11-21T10:33:56.819551Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdab7d417958bf244e277606dde7', 2, 'message', '{"parts":[{"content":"There are 214 steps [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":185,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":92,"output_tokens":5,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T10:33:56.820065Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:40979/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdab7da175cf8732805fee34781c', 0, 'message', '{"parts":[{"content":"Leave me a note.","timestamp":"2026-11-21T10:33:57.134264Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdab7da175cf8732805fee34781c', 1, 'message', '{"parts":[{"tool_name":"send_notification","args":"{\"title\":\"Note\",\"body\":\"214 steps\"}","tool_call_id":"call_2_0","tool_kind":null,"id":null,"provider_name":null,"provider_details":null,"part_kind":"tool-call"}],"usage":{"input_tokens":90,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":45,"output_tokens":10,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T10:33:57.142632Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:40979/v1","canonical_system":null,"provider_details":{"finish_reason":"tool_calls"},"provider_response_id":"chatcmpl-scripted","finish_reason":"tool_call","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdab7da175cf8732805fee34781c', 2, 'message', '{"parts":[{"content":"Done.","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":117,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":58,"output_tokens":1,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T10:33:57.199705Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:40979/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 11);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdab7ee2787db36f538f4eb799aa', 0, 'message', '{"parts":[{"content":"Leave me a second note.","timestamp":"2026-11-21T10:33:57.635481Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdab7ee2787db36f538f4eb799aa', 1, 'message', '{"parts":[{"tool_name":"send_notification","args":"{\"title\":\"Second\"}","tool_call_id":"call_2_0","tool_kind":null,"id":null,"provider_name":null,"provider_details":null,"part_kind":"tool-call"}],"usage":{"input_tokens":91,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":45,"output_tokens":10,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T10:33:57.638832Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:40979/v1","canonical_system":null,"provider_details":{"finish_reason":"tool_calls"},"provider_response_id":"chatcmpl-scripted","finish_reason":"tool_call","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fdab890b78bc847ad1272c7caaef', 0, 'passages', '[{"n":1,"document_id":"01a1fdab-76e9-79c5-969f-51d9ce109ec4","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.0013412482772986831},{"n":2,"document_id":"01a1fdab-76f3-7e83-a31e-c3e6d0efe280","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.0001590677256075574}]', 3);
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
INSERT INTO mcp_server ("id", "owner_id", "name", "transport", "url", "command", "environment", "headers", "shared", "approval", "tools", "checked_at", "error_en", "error_zh", "created_at") VALUES ('01a1fdab80a176a4b9534ad143ff008c', '01a1fdab764378ba86ad61d39ce4c665', 'harbour', 'http', 'https://tools.example/mcp', 'null', '{}', '{"Authorization":"gAAAAABrAXOV2IiVpQCxCr8w4i9u6FnY-gdICMSsU92wZykQxantX2EEEYgGOsgYVT3ZFQP_pNQ2W84ZEf1UCXOB8QccUw7OBw=="}', 0, 'effects', '[]', NULL, NULL, NULL, '2026-11-21 10:33:57.665573');
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
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdab7d047b2996e8cd5e692f8200', '01a1fdab7d037d2ca87dd456ff64a7b8', '01a1fdab75627153bfe830bea3ea36f7', NULL, NULL, 'user', 'complete', 'Who built the lighthouse of Corvo?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 10:33:56.743359', NULL, 'who built the lighthouse of corvo?');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdab7d05768d932bb1d09e4adddd', '01a1fdab7d037d2ca87dd456ff64a7b8', '01a1fdab75627153bfe830bea3ea36f7', '01a1fdab7d047b2996e8cd5e692f8200', '01a1fdab7d0576628fa8617db72a6b77', 'assistant', 'complete', 'Ana Duarte built it in 1884 [1].', 1, '[{"n":1,"document_id":"01a1fdab-76e9-79c5-969f-51d9ce109ec4","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}]', 'scripted', 167, 7, 0, '2026-11-21 10:33:56.743849', NULL, 'ana duarte built it in 1884 [1].');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdab7d407338bc6631350e45dd47', '01a1fdab7d037d2ca87dd456ff64a7b8', '01a1fdab75627153bfe830bea3ea36f7', '01a1fdab7d05768d932bb1d09e4adddd', NULL, 'user', 'complete', 'How many steps are there?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 10:33:56.802183', NULL, 'how many steps are there?');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdab7d41797f88b01b9f83027d9e', '01a1fdab7d037d2ca87dd456ff64a7b8', '01a1fdab75627153bfe830bea3ea36f7', '01a1fdab7d407338bc6631350e45dd47', '01a1fdab7d417958bf244e277606dde7', 'assistant', 'complete', 'There are 214 steps [1].', 1, '[{"n":1,"document_id":"01a1fdab-76e9-79c5-969f-51d9ce109ec4","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}]', 'scripted', 185, 5, 0, '2026-11-21 10:33:56.802293', NULL, 'there are 214 steps [1].');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdab7da17023a9b3ae5a23272bac', '01a1fdab7da07a4eaf23125c1f61c7e2', '01a1fdab75627153bfe830bea3ea36f7', NULL, NULL, 'user', 'complete', 'Leave me a note.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 10:33:56.898104', NULL, 'leave me a note.');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdab7da175ef94583798e8e9ac18', '01a1fdab7da07a4eaf23125c1f61c7e2', '01a1fdab75627153bfe830bea3ea36f7', '01a1fdab7da17023a9b3ae5a23272bac', '01a1fdab7da175cf8732805fee34781c', 'assistant', 'complete', 'Done.', NULL, '[]', 'scripted', 207, 11, 0, '2026-11-21 10:33:56.898231', '01a1fdab7d9a7c1aa1625077b64cc18a', 'done.');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdab7ee171678b0e1ec6a1ad8901', '01a1fdab7edf7d8d85297fd39ae61cf8', '01a1fdab75627153bfe830bea3ea36f7', NULL, NULL, 'user', 'complete', 'Leave me a second note.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 10:33:57.219177', NULL, 'leave me a second note.');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdab7ee278a782dfe881d003f29e', '01a1fdab7edf7d8d85297fd39ae61cf8', '01a1fdab75627153bfe830bea3ea36f7', '01a1fdab7ee171678b0e1ec6a1ad8901', '01a1fdab7ee2787db36f538f4eb799aa', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 10:33:57.219277', '01a1fdab7d9a7c1aa1625077b64cc18a', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdab887d7a4abad8f175e4dd6331', '01a1fdab887d7270a1e619620e7e6fd8', '01a1fdab764378ba86ad61d39ce4c665', NULL, NULL, 'user', 'complete', 'Who built the lighthouse of Corvo?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 10:33:59.680833', NULL, 'who built the lighthouse of corvo?');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdab887e706d9fad46900ca14bde', '01a1fdab887d7270a1e619620e7e6fd8', '01a1fdab764378ba86ad61d39ce4c665', '01a1fdab887d7a4abad8f175e4dd6331', '01a1fdab887e7049a97fefb91cae06a7', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 10:33:59.681049', NULL, NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdab890b722b85cf3d924c7c42a7', '01a1fdab890a774da94e993857d6226f', '01a1fdab75627153bfe830bea3ea36f7', NULL, NULL, 'user', 'complete', 'Tell me a long story.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 10:33:59.820246', NULL, 'tell me a long story.');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fdab890b78deb32c6787cbe25e0d', '01a1fdab890a774da94e993857d6226f', '01a1fdab75627153bfe830bea3ea36f7', '01a1fdab890b722b85cf3d924c7c42a7', '01a1fdab890b78bc847ad1272c7caaef', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 10:33:59.820379', NULL, NULL);
CREATE TABLE notification (
	id CHAR(32) NOT NULL, 
	scope VARCHAR(40) NOT NULL, 
	"key" VARCHAR, 
	event VARCHAR NOT NULL, 
	"values" JSON NOT NULL, 
	link VARCHAR, 
	sender_id CHAR(32), 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_notification PRIMARY KEY (id), 
	CONSTRAINT fk_notification_sender_id_user_account FOREIGN KEY(sender_id) REFERENCES user_account (id) ON DELETE SET NULL
);
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fdab88f47ab1878d7cfb612ec6e1', '01a1fdab-7562-7153-bfe8-30bea3ea36f7', NULL, 'ferry.came', '{"name":"Ariel"}', NULL, '01a1fdab75627153bfe830bea3ea36f7', '2026-11-21 10:33:59.796678');
CREATE TABLE notification_address (
	id CHAR(32) NOT NULL, 
	user_id CHAR(32) NOT NULL, 
	channel VARCHAR(16) NOT NULL, 
	label VARCHAR(100) NOT NULL, 
	target VARCHAR NOT NULL, 
	shown VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	broken_at DATETIME, 
	CONSTRAINT pk_notification_address PRIMARY KEY (id), 
	CONSTRAINT fk_notification_address_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO notification_address ("id", "user_id", "channel", "label", "target", "shown", "created_at", "broken_at") VALUES ('01a1fdab88e27b3697daaa4443e4ca56', '01a1fdab764378ba86ad61d39ce4c665', 'webhook', '', 'gAAAAABrAXOXb3R7-HREyVHwYmIoSf3vsHjgGbaommT2BADkL5k8YSEJlNzp1uGKt_ZvIPiBPeqD3Lcf3Vbb7dawWjbMvVAlGPgPF3z-GwWHAyVF3hKYxx8Z2yR44rBF2fm4tRBIoTkGK23Hg6cPRnHwer_7odXbX3lzGNxn5cq--gw6O6AMtRSXPIsXpKHcg0YlUeqfJi6uE7YVKZJ2k1hMmYEduOn33Q==', 'harbour.example.org', '2026-11-21 10:33:59.778713', NULL);
CREATE TABLE notification_choice (
	user_id CHAR(32) NOT NULL, 
	event VARCHAR NOT NULL, 
	channel VARCHAR(16) NOT NULL, 
	wanted BOOLEAN NOT NULL, 
	CONSTRAINT pk_notification_choice PRIMARY KEY (user_id, event, channel), 
	CONSTRAINT fk_notification_choice_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO notification_choice ("user_id", "event", "channel", "wanted") VALUES ('01a1fdab764378ba86ad61d39ce4c665', 'ferry.came', 'webhook', 1);
CREATE TABLE notification_event (
	name VARCHAR NOT NULL, 
	"values" JSON NOT NULL, 
	about VARCHAR NOT NULL, 
	usual JSON NOT NULL, 
	must_tell BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_notification_event PRIMARY KEY (name)
);
INSERT INTO notification_event ("name", "values", "about", "usual", "must_tell", "created_at") VALUES ('ferry.came', '{"name":"text"}', 'A ferry came.', '["inbox"]', 0, '2026-11-21 10:33:59.751931');
CREATE TABLE notification_habits (
	user_id CHAR(32) NOT NULL, 
	zone VARCHAR NOT NULL, 
	quiet_from INTEGER, 
	quiet_to INTEGER, 
	digest VARCHAR(8) NOT NULL, 
	digest_hour INTEGER NOT NULL, 
	CONSTRAINT pk_notification_habits PRIMARY KEY (user_id), 
	CONSTRAINT fk_notification_habits_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO notification_habits ("user_id", "zone", "quiet_from", "quiet_to", "digest", "digest_hour") VALUES ('01a1fdab764378ba86ad61d39ce4c665', 'UTC', NULL, NULL, 'daily', 8);
CREATE TABLE notification_template (
	event VARCHAR NOT NULL, 
	channel VARCHAR(16) NOT NULL, 
	language VARCHAR(8) NOT NULL, 
	title VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	html VARCHAR, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT pk_notification_template PRIMARY KEY (event, channel, language)
);
INSERT INTO notification_template ("event", "channel", "language", "title", "text", "html", "changed_at") VALUES ('ferry.came', 'any', 'en', '{{ name }} came', '', NULL, '2026-11-21 10:33:59.771769');
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
INSERT INTO passage ("id", "owner_id", "collection_id", "document_id", "n", "page", "start", "end", "text") VALUES (1, '01a1fdab75627153bfe830bea3ea36f7', '01a1fdab76d878c0bc79cd391870181e', '01a1fdab76e979c5969f51d9ce109ec4', 0, 1, 0, 125, 'The lighthouse of Corvo was built in 1884 by Ana Duarte.
It burns rapeseed oil, and its keeper counts 214 steps each evening.');
INSERT INTO passage ("id", "owner_id", "collection_id", "document_id", "n", "page", "start", "end", "text") VALUES (3, '01a1fdab75627153bfe830bea3ea36f7', NULL, '01a1fdab76f37e83a31ec3e6d0efe280', 0, 1, 0, 41, '科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。');
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
INSERT INTO passage_vector ("id", "space_id", "passage_id", "owner_id", "vector") VALUES (1, 1, 1, '01a1fdab75627153bfe830bea3ea36f7', X'DAA4802B331CF42262A9D7A90FB0980D2FAD261D182720ACC3A6C9A82BA4DAA871AC76ACD02DBDADFF2B1AA91C240B97082A6F2E3EA91517532C25A7F92B5EA8C0AE51217C22422481286CACC32E982CDDA56A221525D2A6B9AA6C2473A7A7AED922A5AC5129C42C6AA20EACEC2742AD22A99C1EEF2CAA23732C1CA072ABC4A5D4ACF5AC16A41FADE8295E25AF2CA0A79023EBAD5CAD0C25ECA10420A9AD9AAC0326C61B2C2456304129E5262010C9A8972FAF22B815A513A5AE5A27AB2A952A5FA7B32E7FAC6DAB2925FDA00EAFE22166ABD7A4F2282C2E7A2B032A2BA8F418E52CE5A2F1A32E973BA501A8222CC52A822D8AABC9219D23FCA017A9802C0080C120C72CB5A83E235C2BCE1CC4AB2D2B45AD39AD70263EAC54AFC42BC42172A95F2C9A162DAC8DAEBCA3E3A64E9E262A13A10D284CAAD5A531AE3B274629F2A9262C1D2C2C1AE99EB29498AA82AEEDA6A92C0F29CD23D72BAF220F2C6FAB002AF3281529BAA5692C85ADE321502B902E05ADE9A9892F82276A24842CB228A52C1827FCAA5B9E09259D2BCB1408AA8AA8BFA6069AF028362D1C2661A416A48122E8A5D924CA2A44A87C2CED8CD0A9FD2972ABB2A0272B8BA28D2AC8AF4EB000807321460184299DACB6A8E5A194AD8EA85920D526A2255AAC382AE92ACBA36C2CB32CD629C7A8AE967226332869A789938AA9AB2C8F2856AD16A65D995E1DF21673AAF929FFA81A2C622A212A761ABD247D2DF3A47C2439A42F0F86AFBA271BA4D922722AEF25CBA5BFAB4424412AF9ABE528301A779B58A8962BD824FF062B2FA308AD280C25FA9E1CAA572BEEA3A12239AC512394ABE99E7B95F420EEAE4699A4AB12AB42A7CEA24A1E41ABCF28DEADF515D624308F85A66D9B1211C7A20080D81FF82C3CA780244D2CCCA84C28829A05A953A9F79BBEA4002DC42CD12AA2AA9C28752288A73FADEC25C3AA2E29289A28A8102B5A2CA825332B2BA80A269429F5212BA4D31659A7D82448A815AE5DA597A9FE2B7026D72B042D2C2EE49F31AE63AC0C2A642CB026432E272C2F2A27AC412729A4D2160FAA5825282CD824D321');
INSERT INTO passage_vector ("id", "space_id", "passage_id", "owner_id", "vector") VALUES (3, 1, 3, '01a1fdab75627153bfe830bea3ea36f7', X'C824B8307E1C2A1F82ADB32827296AA43DAB202649318DAE331F4EADC5A68A2156AD27289BA3D9A560A480298B208D224AA89D2857AA37AD162CED2B2DAD692A712C22A6BB249D270B2011257F9F6A299EA9D6A5E42AE3AD1C27B926901E10287022CD2527AAFE27F7A7AAA10D2AF4A9BA2568AC13ABB025AEAB812CE62C3023F1A017A90F2DB6ABF6AA9122D428D0A31D9D41A415ADEFAD9622859E4BA01EAC28A517900B2A82A6ADA85C2A12AEFEAC46104DAD089F362A1C22F129A19A4EA2F0A9511E47A82D264425BD1091A7642DE6ABA2ACFFAAE3AC56A6182C8E27E9AD91A8FAA69E2650A084AB23A8BAA4022A7FA1A1963BAE55A7FFAED39E332D0000071D6E21CF990A254A1F64AB14A7B5A89A9AC4A5AC1999ADF3AC83A85294A32415A9ECA9512EB9AC0D28ACA856A0B5A86025A029B92830AD20A8E8258D2CA4A498A9A5AC99AB7AAC76240823D6A682293E225BA08C25D8A9A229032C042966A5192F5BA87FAD2FA9D0AB371DC19C4CAF0BAD8029B7AA8FA5582574AC4A24F1298BA930A6111D54A8232710AAD7A9FDA5C4299AA7EEABCE27FA22D49CB5295C23B6A9B92C7EA7492A012C93231325142A5B2A8126A1AF6F2A6929B097EEA300808425EA295CAA8DA8902B7FAC0CA68A2E3027EFA0D6A5F3A4701CDF22701C389A30248C30ACA985204CABEFAD12AD2AA61C1CF826E52A1DB125A6C420E2A55FA8C7A8BC2FD7A648A86F2C82AF31ADE424C424922C7F2E0E290D284F19ECAC84A9FBAAA5A6CA2E96A9EA2947ACE69FFB9412201021291C729D27A80F234CADA72916AB6D28B029EEA10C2400AEE22D79A65AA7012C84AB462AC2A7292BE529C71BE2AB1AA579A9382BCFAD91ACBD2547A0AEA5AEA886A7B5A8A9A580A62E2C0180652511ACDEA4D7A9062893A4AE0ED395A02919A579A83827AB9E2A2C32A431A854A7AC2A3D25E4AA4E2B9B1C962957ACDEAC402CF8AA75A680AF9DA1EBA3B9200DA663ACCB24B92A162D8EAAA79C3BAE0D29C99F1A2B9321D53022A36D2B1428BDAA4C1CD724A4281F2F01A850AD0EAA982607A75626A0226A313B2782A80C25');
CREATE VIRTUAL TABLE passage_words
USING fts5(scope, words, tokenize = 'porter unicode61');
INSERT INTO passage_words ("rowid", "scope", "words") VALUES (1, 'o01a1fdab75627153bfe830bea3ea36f70 d01a1fdab76e979c5969f51d9ce109ec40 c01a1fdab76d878c0bc79cd391870181e0', 'corvo the lighthouse of corvo was built in 1884 by ana duarte it burns rapeseed oil and its keeper counts 214 steps each evening');
INSERT INTO passage_words ("rowid", "scope", "words") VALUES (3, 'o01a1fdab75627153bfe830bea3ea36f70 d01a1fdab76f37e83a31ec3e6d0efe2800', '灯塔 科尔 沃 岛 的 灯塔 建于 1884 年 由 安娜 尔特 杜阿尔 阿尔特 杜阿尔特 建造 灯塔 看守 人 每晚 数 214 级 台阶');
CREATE TABLE push_key (
	id INTEGER NOT NULL, 
	sealed VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_push_key PRIMARY KEY (id)
);
INSERT INTO push_key ("id", "sealed", "created_at") VALUES (1, 'gAAAAABrAXOSWQ9FNzmPfJwPA1eI0RwKejXTo2ywADpiSm8XgU5KWMNLZtGZ42dHWxnpEBUNvAaMGRsj5HALMLExuvFpFQ_2u8h1G8mTfVsVzDSaqbu8ToXXtzsBIe3nERFjOSJiIbUZDqF31JeyUpyBJ4lgVqep3bMX3DUg_yyxwxIUcN8A3O2gO-NO_mqEinACgIZmIcdKP6D4-HdQoVlXNl9HBeuzc4T2yD_S_EEUwg7dmUeDk5fFwYpt6GvBlesAqvIRGAvDnM8V9qMfkyXlc5W-yspBOL9X63qxOtZZ3iXyuivYQvK4vuL3HeHtq-JGQ-aHQIMgbNXkwqEwr8bLtqTPlxLxyk6Lji5NPqarkMx1nQJ72w6IcBBRbq1vrFZRmYszm3SheLJBU9G_H912nd43hS3NQQ==', '2026-11-21 10:33:54.546115');
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
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('3DBB8F5B3C608FCA94C2160BE8841E55', 'embed', NULL, 8, NULL, NULL, 1, 0, 0.5, 1795257234000, 1795257234612, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('A00724001A904BAD39B7D4AB5C0680F7', 'runs', NULL, 32, NULL, NULL, 1, 0, 0.5, 1795257234000, 1795257234613, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('E0C029567A4FD6C31CBBBAC34FA15E93', 'read', NULL, 16, NULL, NULL, 1, 0, 0.5, 1795257234000, 1795257234603, 'steward', NULL, NULL, NULL, NULL);
CREATE TABLE refresh_token (
	digest VARCHAR(64) NOT NULL, 
	session_id CHAR(32) NOT NULL, 
	rotated_at DATETIME, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_refresh_token PRIMARY KEY (digest), 
	CONSTRAINT fk_refresh_token_session_id_session FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
);
INSERT INTO refresh_token ("digest", "session_id", "rotated_at", "expires_at") VALUES ('6b660d2efbaceb97a1fd0d7ae2dddef2947f54b2e3b17cc2b81127890379520f', '01a1fdab76827a9e858126f3d5e30eb1', NULL, '2026-12-21 10:33:55.053420');
INSERT INTO refresh_token ("digest", "session_id", "rotated_at", "expires_at") VALUES ('d5fe42de20f419bc3b40df02c9814a0c5dbe8a8e17227dfa28815fbb49dd8a99', '01a1fdab761c794f9713c20266287654', NULL, '2026-12-21 10:33:54.934687');
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
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries") VALUES ('01a1fdab7d0576628fa8617db72a6b77', '01a1fdab75627153bfe830bea3ea36f7', '01a1fdab7d037d2ca87dd456ff64a7b8', '01a1fdab7d047b2996e8cd5e692f8200', '01a1fdab7d05768d932bb1d09e4adddd', NULL, 'completed', 1, 0, 'Who built the lighthouse of Corvo?', 'null', 'null', 'scripted', 'Ana Duarte built it in 1884 [1].', 1, 9.97804114998880331555e-01, '[{"n":1,"document_id":"01a1fdab-76e9-79c5-969f-51d9ce109ec4","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}]', 1, 167, 7, 0, NULL, NULL, NULL, '2026-11-21 10:33:56.742403', '2026-11-21 10:33:56.747611', '2026-11-21 10:33:56.788254', 'null', 'en', NULL, '01a1fdab-7d05-7662-8fa8-617db72a6b77', NULL, 26, NULL, NULL, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries") VALUES ('01a1fdab7d417958bf244e277606dde7', '01a1fdab75627153bfe830bea3ea36f7', '01a1fdab7d037d2ca87dd456ff64a7b8', '01a1fdab7d407338bc6631350e45dd47', '01a1fdab7d41797f88b01b9f83027d9e', NULL, 'completed', 1, 0, 'How many steps are there?', 'null', 'null', 'scripted', 'There are 214 steps [1].', 1, 9.66527172379555876702e-01, '[{"n":1,"document_id":"01a1fdab-76e9-79c5-969f-51d9ce109ec4","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}]', 1, 185, 5, 0, NULL, NULL, NULL, '2026-11-21 10:33:56.801832', '2026-11-21 10:33:56.804704', '2026-11-21 10:33:56.826748', 'null', 'en', NULL, '01a1fdab-7d41-7958-bf24-4e277606dde7', NULL, 14, NULL, NULL, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries") VALUES ('01a1fdab7da175cf8732805fee34781c', '01a1fdab75627153bfe830bea3ea36f7', '01a1fdab7da07a4eaf23125c1f61c7e2', '01a1fdab7da17023a9b3ae5a23272bac', '01a1fdab7da175ef94583798e8e9ac18', '01a1fdab7d9a7c1aa1625077b64cc18a', 'completed', 2, 0, 'Leave me a note.', 'null', 'null', 'scripted', 'Done.', NULL, NULL, '[]', 2, 207, 11, 0, NULL, NULL, NULL, '2026-11-21 10:33:56.897624', '2026-11-21 10:33:57.125639', '2026-11-21 10:33:57.204914', '{"name":"Keeper","instructions":"","models":[],"tools":["send_notification"],"grounded":false,"max_rounds":10,"max_seconds":600.0,"max_tokens":null,"temperature":null}', 'en', NULL, '01a1fdab-7eba-7f39-bbe1-3c385a77b9f2', NULL, 31, NULL, NULL, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries") VALUES ('01a1fdab7ee2787db36f538f4eb799aa', '01a1fdab75627153bfe830bea3ea36f7', '01a1fdab7edf7d8d85297fd39ae61cf8', '01a1fdab7ee171678b0e1ec6a1ad8901', '01a1fdab7ee278a782dfe881d003f29e', '01a1fdab7d9a7c1aa1625077b64cc18a', 'waiting_approval', 1, 0, 'Leave me a second note.', 'null', 'null', 'scripted', NULL, NULL, NULL, '[]', 1, 91, 10, 0, NULL, NULL, NULL, '2026-11-21 10:33:57.218826', '2026-11-21 10:33:57.625595', NULL, '{"name":"Keeper","instructions":"","models":[],"tools":["send_notification"],"grounded":false,"max_rounds":10,"max_seconds":600.0,"max_tokens":null,"temperature":null}', 'en', NULL, '01a1fdab-7ee2-787d-b36f-538f4eb799aa', NULL, 18, NULL, NULL, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries") VALUES ('01a1fdab887e7049a97fefb91cae06a7', '01a1fdab764378ba86ad61d39ce4c665', '01a1fdab887d7270a1e619620e7e6fd8', '01a1fdab887d7a4abad8f175e4dd6331', '01a1fdab887e706d9fad46900ca14bde', NULL, 'queued', 0, 0, 'Who built the lighthouse of Corvo?', 'null', 'null', NULL, NULL, NULL, NULL, '[]', 0, 0, 0, 0, NULL, NULL, NULL, '2026-11-21 10:33:59.678285', NULL, NULL, 'null', 'en', NULL, '01a1fdab-887e-7049-a97f-efb91cae06a7', NULL, 0, NULL, NULL, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries") VALUES ('01a1fdab890b78bc847ad1272c7caaef', '01a1fdab75627153bfe830bea3ea36f7', '01a1fdab890a774da94e993857d6226f', '01a1fdab890b722b85cf3d924c7c42a7', '01a1fdab890b78deb32c6787cbe25e0d', NULL, 'running', 1, 0, 'Tell me a long story.', 'null', 'null', NULL, NULL, 0, 1.34124827729868311039e-03, '[]', 0, 0, 0, 0, NULL, NULL, NULL, '2026-11-21 10:33:59.819815', '2026-11-21 10:33:59.825969', NULL, 'null', 'en', '[{"kind":"conversations","percent":80,"used":4,"limit":5,"renews_at":"2026-12-01T00:00:00+00:00"}]', '01a1fdab-890b-78bc-847a-d1272c7caaef', NULL, 0, NULL, NULL, 0);
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
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7d0576628fa8617db72a6b77', 1, 'run.started', '{"run_id":"01a1fdab-7d05-7662-8fa8-617db72a6b77","seq":1,"type":"run.started","conversation_id":"01a1fdab-7d03-7d2c-a87d-d456ff64a7b8","message_id":"01a1fdab-7d05-768d-932b-b1d09e4adddd","agent_id":null,"question":"Who built the lighthouse of Corvo?"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7d0576628fa8617db72a6b77', 2, 'step', '{"run_id":"01a1fdab-7d05-7662-8fa8-617db72a6b77","seq":2,"type":"step","kind":"search","query":"Who built the lighthouse of Corvo?","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7d0576628fa8617db72a6b77', 3, 'step', '{"run_id":"01a1fdab-7d05-7662-8fa8-617db72a6b77","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7d0576628fa8617db72a6b77', 4, 'text.delta', '{"run_id":"01a1fdab-7d05-7662-8fa8-617db72a6b77","seq":4,"type":"text.delta","text":"Ana Duarte built it in 1884 [1]."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7d0576628fa8617db72a6b77', 5, 'step.finished', '{"run_id":"01a1fdab-7d05-7662-8fa8-617db72a6b77","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":167,"output_tokens":7,"estimated":false,"cost_micros":null,"ms":8}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7d0576628fa8617db72a6b77', 6, 'citation', '{"run_id":"01a1fdab-7d05-7662-8fa8-617db72a6b77","seq":6,"type":"citation","n":1,"document_id":"01a1fdab-76e9-79c5-969f-51d9ce109ec4","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7d0576628fa8617db72a6b77', 7, 'usage', '{"run_id":"01a1fdab-7d05-7662-8fa8-617db72a6b77","seq":7,"type":"usage","input_tokens":167,"output_tokens":7,"total_tokens":174,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7d0576628fa8617db72a6b77', 8, 'run.completed', '{"run_id":"01a1fdab-7d05-7662-8fa8-617db72a6b77","seq":8,"type":"run.completed","conversation_id":"01a1fdab-7d03-7d2c-a87d-d456ff64a7b8","message_id":"01a1fdab-7d05-768d-932b-b1d09e4adddd","found":true,"usage":{"input_tokens":167,"output_tokens":7,"total_tokens":174,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7d417958bf244e277606dde7', 1, 'run.started', '{"run_id":"01a1fdab-7d41-7958-bf24-4e277606dde7","seq":1,"type":"run.started","conversation_id":"01a1fdab-7d03-7d2c-a87d-d456ff64a7b8","message_id":"01a1fdab-7d41-797f-88b0-1b9f83027d9e","agent_id":null,"question":"How many steps are there?"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7d417958bf244e277606dde7', 2, 'step', '{"run_id":"01a1fdab-7d41-7958-bf24-4e277606dde7","seq":2,"type":"step","kind":"search","query":"How many steps are there?","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7d417958bf244e277606dde7', 3, 'step', '{"run_id":"01a1fdab-7d41-7958-bf24-4e277606dde7","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7d417958bf244e277606dde7', 4, 'text.delta', '{"run_id":"01a1fdab-7d41-7958-bf24-4e277606dde7","seq":4,"type":"text.delta","text":"There are 214 steps [1]."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7d417958bf244e277606dde7', 5, 'step.finished', '{"run_id":"01a1fdab-7d41-7958-bf24-4e277606dde7","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":185,"output_tokens":5,"estimated":false,"cost_micros":null,"ms":3}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7d417958bf244e277606dde7', 6, 'citation', '{"run_id":"01a1fdab-7d41-7958-bf24-4e277606dde7","seq":6,"type":"citation","n":1,"document_id":"01a1fdab-76e9-79c5-969f-51d9ce109ec4","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7d417958bf244e277606dde7', 7, 'usage', '{"run_id":"01a1fdab-7d41-7958-bf24-4e277606dde7","seq":7,"type":"usage","input_tokens":185,"output_tokens":5,"total_tokens":190,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7d417958bf244e277606dde7', 8, 'run.completed', '{"run_id":"01a1fdab-7d41-7958-bf24-4e277606dde7","seq":8,"type":"run.completed","conversation_id":"01a1fdab-7d03-7d2c-a87d-d456ff64a7b8","message_id":"01a1fdab-7d41-797f-88b0-1b9f83027d9e","found":true,"usage":{"input_tokens":185,"output_tokens":5,"total_tokens":190,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7da175cf8732805fee34781c', 1, 'run.started', '{"run_id":"01a1fdab-7da1-75cf-8732-805fee34781c","seq":1,"type":"run.started","conversation_id":"01a1fdab-7da0-7a4e-af23-125c1f61c7e2","message_id":"01a1fdab-7da1-75ef-9458-3798e8e9ac18","agent_id":"01a1fdab-7d9a-7c1a-a162-5077b64cc18a","question":"Leave me a note."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7da175cf8732805fee34781c', 10, 'text.delta', '{"run_id":"01a1fdab-7da1-75cf-8732-805fee34781c","seq":10,"type":"text.delta","text":"Done."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7da175cf8732805fee34781c', 11, 'step.finished', '{"run_id":"01a1fdab-7da1-75cf-8732-805fee34781c","seq":11,"type":"step.finished","kind":"model","round":2,"model":"scripted","input_tokens":117,"output_tokens":1,"estimated":false,"cost_micros":null,"ms":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7da175cf8732805fee34781c', 12, 'usage', '{"run_id":"01a1fdab-7da1-75cf-8732-805fee34781c","seq":12,"type":"usage","input_tokens":207,"output_tokens":11,"total_tokens":218,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7da175cf8732805fee34781c', 13, 'run.completed', '{"run_id":"01a1fdab-7da1-75cf-8732-805fee34781c","seq":13,"type":"run.completed","conversation_id":"01a1fdab-7da0-7a4e-af23-125c1f61c7e2","message_id":"01a1fdab-7da1-75ef-9458-3798e8e9ac18","found":null,"usage":{"input_tokens":207,"output_tokens":11,"total_tokens":218,"estimated":false},"model":"scripted","rounds":2,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7da175cf8732805fee34781c', 2, 'step', '{"run_id":"01a1fdab-7da1-75cf-8732-805fee34781c","seq":2,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7da175cf8732805fee34781c', 3, 'step.finished', '{"run_id":"01a1fdab-7da1-75cf-8732-805fee34781c","seq":3,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":90,"output_tokens":10,"estimated":false,"cost_micros":null,"ms":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7da175cf8732805fee34781c', 4, 'tool.call', '{"run_id":"01a1fdab-7da1-75cf-8732-805fee34781c","seq":4,"type":"tool.call","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Note","body":"214 steps"}}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7da175cf8732805fee34781c', 5, 'approval.requested', '{"run_id":"01a1fdab-7da1-75cf-8732-805fee34781c","seq":5,"type":"approval.requested","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Note","body":"214 steps"},"question":"approval","asked":1,"why":null,"choices":["approve","reject"],"expires_at":"2026-11-28T10:33:57.144183Z"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7da175cf8732805fee34781c', 6, 'run.waiting', '{"run_id":"01a1fdab-7da1-75cf-8732-805fee34781c","seq":6,"type":"run.waiting","call_ids":["call_2_0"]}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7da175cf8732805fee34781c', 7, 'approval.decided', '{"run_id":"01a1fdab-7da1-75cf-8732-805fee34781c","seq":7,"type":"approval.decided","call_id":"call_2_0","name":"send_notification","decision":"approve","reason":null,"arguments":{"title":"Note","body":"214 steps"},"decided_at":"2026-11-21T10:33:57.176103Z"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7da175cf8732805fee34781c', 8, 'tool.result', '{"run_id":"01a1fdab-7da1-75cf-8732-805fee34781c","seq":8,"type":"tool.result","call_id":"call_2_0","name":"send_notification","outcome":"ok","result":"The notification is in the user''s inbox.","ms":4}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7da175cf8732805fee34781c', 9, 'step', '{"run_id":"01a1fdab-7da1-75cf-8732-805fee34781c","seq":9,"type":"step","kind":"model","round":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7ee2787db36f538f4eb799aa', 1, 'run.started', '{"run_id":"01a1fdab-7ee2-787d-b36f-538f4eb799aa","seq":1,"type":"run.started","conversation_id":"01a1fdab-7edf-7d8d-8529-7fd39ae61cf8","message_id":"01a1fdab-7ee2-78a7-82df-e881d003f29e","agent_id":"01a1fdab-7d9a-7c1a-a162-5077b64cc18a","question":"Leave me a second note."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7ee2787db36f538f4eb799aa', 2, 'step', '{"run_id":"01a1fdab-7ee2-787d-b36f-538f4eb799aa","seq":2,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7ee2787db36f538f4eb799aa', 3, 'step.finished', '{"run_id":"01a1fdab-7ee2-787d-b36f-538f4eb799aa","seq":3,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":91,"output_tokens":10,"estimated":false,"cost_micros":null,"ms":3}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7ee2787db36f538f4eb799aa', 4, 'tool.call', '{"run_id":"01a1fdab-7ee2-787d-b36f-538f4eb799aa","seq":4,"type":"tool.call","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Second"}}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7ee2787db36f538f4eb799aa', 5, 'approval.requested', '{"run_id":"01a1fdab-7ee2-787d-b36f-538f4eb799aa","seq":5,"type":"approval.requested","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Second"},"question":"approval","asked":1,"why":null,"choices":["approve","reject"],"expires_at":"2026-11-28T10:33:57.641373Z"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab7ee2787db36f538f4eb799aa', 6, 'run.waiting', '{"run_id":"01a1fdab-7ee2-787d-b36f-538f4eb799aa","seq":6,"type":"run.waiting","call_ids":["call_2_0"]}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab890b78bc847ad1272c7caaef', 1, 'run.started', '{"run_id":"01a1fdab-890b-78bc-847a-d1272c7caaef","seq":1,"type":"run.started","conversation_id":"01a1fdab-890a-774d-a94e-993857d6226f","message_id":"01a1fdab-890b-78de-b32c-6787cbe25e0d","agent_id":null,"question":"Tell me a long story."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab890b78bc847ad1272c7caaef', 2, 'usage.warning', '{"run_id":"01a1fdab-890b-78bc-847a-d1272c7caaef","seq":2,"type":"usage.warning","kind":"conversations","percent":80,"used":4,"limit":5,"renews_at":"2026-12-01T00:00:00+00:00"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab890b78bc847ad1272c7caaef', 3, 'step', '{"run_id":"01a1fdab-890b-78bc-847a-d1272c7caaef","seq":3,"type":"step","kind":"search","query":"Tell me a long story.","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab890b78bc847ad1272c7caaef', 4, 'step', '{"run_id":"01a1fdab-890b-78bc-847a-d1272c7caaef","seq":4,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fdab890b78bc847ad1272c7caaef', 5, 'text.delta', '{"run_id":"01a1fdab-890b-78bc-847a-d1272c7caaef","seq":5,"type":"text.delta","text":"the reader"}');
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
INSERT INTO schedule ("id", "owner_id", "name", "question", "agent_id", "conversation_id", "collection_ids", "document_ids", "cron", "at", "time_zone", "active", "missed", "next_at", "created_at", "updated_at") VALUES ('01a1fdab80a7777688627850a4ead28c', '01a1fdab764378ba86ad61d39ce4c665', 'once', 'Who built the lighthouse of Corvo?', NULL, NULL, 'null', 'null', NULL, '2026-11-21 10:33:59.668306', 'UTC', 0, 'run_once', NULL, '2026-11-21 10:33:57.671426', '2026-11-21 10:33:57.671426');
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
INSERT INTO schedule_tick ("schedule_id", "due_at", "run_id", "state", "missed", "told_en", "told_zh", "error_code", "created_at") VALUES ('01a1fdab80a7777688627850a4ead28c', '2026-11-21 10:33:59.668306', '01a1fdab887e7049a97fefb91cae06a7', 'started', 0, NULL, NULL, NULL, '2026-11-21 10:33:59.683683');
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
INSERT INTO session ("id", "user_id", "user_agent", "address", "created_at", "used_at", "expires_at") VALUES ('01a1fdab761c794f9713c20266287654', '01a1fdab75627153bfe830bea3ea36f7', 'python-httpx/0.28.1', '127.0.0.1', '2026-11-21 10:33:54.934687', '2026-11-21 10:33:54.934687', '2026-12-21 10:33:54.934687');
INSERT INTO session ("id", "user_id", "user_agent", "address", "created_at", "used_at", "expires_at") VALUES ('01a1fdab76827a9e858126f3d5e30eb1', '01a1fdab764378ba86ad61d39ce4c665', 'python-httpx/0.28.1', '127.0.0.1', '2026-11-21 10:33:55.053420', '2026-11-21 10:33:55.053420', '2026-12-21 10:33:55.053420');
CREATE TABLE sign_in_failure (
	id CHAR(32) NOT NULL, 
	subject VARCHAR(64) NOT NULL, 
	failed_at DATETIME NOT NULL, 
	CONSTRAINT pk_sign_in_failure PRIMARY KEY (id)
);
INSERT INTO sign_in_failure ("id", "subject", "failed_at") VALUES ('01a1fdab76d07c5a9dafb8eace2a2668', '2ca4a67e55087dfedf9f758539a37f98a50cb149d68c7f62f3ca8cd6e4c7aaaa', '2026-11-21 10:33:55.132282');
INSERT INTO sign_in_failure ("id", "subject", "failed_at") VALUES ('01a1fdab76d07c9cb82ba66f6ed437c2', 'e8b9d55c6dd432c80a39b97be2ce614e8dd29e893138ebeab44cd03c5a5202d7', '2026-11-21 10:33:55.132282');
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
INSERT INTO tool_call ("run_id", "call_id", "owner_id", "round", "n", "name", "arguments", "edited", "state", "question", "asked", "why", "decision", "reason", "decided_by", "decided_at", "decision_told", "expires_at", "outcome", "result", "through_seq", "created_at", "started_at", "finished_at", "ms") VALUES ('01a1fdab7da175cf8732805fee34781c', 'call_2_0', '01a1fdab75627153bfe830bea3ea36f7', 1, 1, 'send_notification', '{"title":"Note","body":"214 steps"}', 0, 'done', 'approval', 1, NULL, 'approve', NULL, '01a1fdab75627153bfe830bea3ea36f7', '2026-11-21 10:33:57.176103', 1, NULL, 'ok', 'The notification is in the user''s inbox.', 8, '2026-11-21 10:33:57.144064', '2026-11-21 10:33:57.191193', '2026-11-21 10:33:57.195056', 4);
INSERT INTO tool_call ("run_id", "call_id", "owner_id", "round", "n", "name", "arguments", "edited", "state", "question", "asked", "why", "decision", "reason", "decided_by", "decided_at", "decision_told", "expires_at", "outcome", "result", "through_seq", "created_at", "started_at", "finished_at", "ms") VALUES ('01a1fdab7ee2787db36f538f4eb799aa', 'call_2_0', '01a1fdab75627153bfe830bea3ea36f7', 1, 1, 'send_notification', '{"title":"Second"}', 0, 'waiting', 'approval', 1, NULL, NULL, NULL, NULL, NULL, 0, '2026-11-28 10:33:57.641373', NULL, NULL, 5, '2026-11-21 10:33:57.641250', NULL, NULL, 0);
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
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fdab75627153bfe830bea3ea36f7', '2026-11-21', '', 4, 0, 0, 0, NULL, 0, '2026-11-21 10:33:59.806855');
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fdab75627153bfe830bea3ea36f7', '2026-11-21', 'scripted', 0, 3, 650, 33, NULL, 71, '2026-11-21 10:33:57.643236');
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fdab764378ba86ad61d39ce4c665', '2026-11-21', '', 1, 0, 0, 0, NULL, 0, '2026-11-21 10:33:59.675717');
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
INSERT INTO usage_month ("user_id", "month", "conversations", "tokens", "cost_micros", "reserved_tokens", "reserved_micros") VALUES ('01a1fdab75627153bfe830bea3ea36f7', '2026-11-01', 4, 683, 0, 4660, 0);
INSERT INTO usage_month ("user_id", "month", "conversations", "tokens", "cost_micros", "reserved_tokens", "reserved_micros") VALUES ('01a1fdab764378ba86ad61d39ce4c665', '2026-11-01', 1, 0, 0, 0, 0);
CREATE TABLE usage_price (
	model VARCHAR NOT NULL, 
	input_micros_per_million BIGINT NOT NULL, 
	output_micros_per_million BIGINT NOT NULL, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT pk_usage_price PRIMARY KEY (model)
);
INSERT INTO usage_price ("model", "input_micros_per_million", "output_micros_per_million", "changed_at") VALUES ('openai:scripted', 2000000, 8000000, '2026-11-21 10:33:56.876431');
CREATE TABLE usage_reservation (
	run_id CHAR(32) NOT NULL, 
	user_id CHAR(32) NOT NULL, 
	month DATE NOT NULL, 
	tokens BIGINT NOT NULL, 
	cost_micros BIGINT NOT NULL, 
	CONSTRAINT pk_usage_reservation PRIMARY KEY (run_id), 
	CONSTRAINT fk_usage_reservation_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO usage_reservation ("run_id", "user_id", "month", "tokens", "cost_micros") VALUES ('01a1fdab890b78bc847ad1272c7caaef', '01a1fdab75627153bfe830bea3ea36f7', '2026-11-01', 4660, 0);
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
INSERT INTO usage_user_limits ("user_id", "conversations", "tokens", "money_micros") VALUES ('01a1fdab75627153bfe830bea3ea36f7', 5, 1000000, NULL);
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
INSERT INTO usage_warning ("user_id", "month", "kind", "percent", "of_limit", "warned_at") VALUES ('01a1fdab75627153bfe830bea3ea36f7', '2026-11-01', 'conversations', 80, 5, '2026-11-21 10:33:59.806855');
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
INSERT INTO user_account ("id", "username", "username_key", "email", "email_key", "password_hash", "role", "language", "active", "founder", "erasing_since", "created_at") VALUES ('01a1fdab75627153bfe830bea3ea36f7', 'admin', 'admin', 'admin@example.com', 'admin@example.com', '$argon2id$v=19$m=19456,t=2,p=1$fX4FED0QcaxMslbwO9SF5Q$5pUDRDx84nEPXrh11lkdrXOvPdt8MvSS46rKzooPeAU', 'admin', 'en', 1, 1, NULL, '2026-11-21 10:33:54.785712');
INSERT INTO user_account ("id", "username", "username_key", "email", "email_key", "password_hash", "role", "language", "active", "founder", "erasing_since", "created_at") VALUES ('01a1fdab764378ba86ad61d39ce4c665', 'mei', 'mei', 'mei@example.com', 'mei@example.com', '$argon2id$v=19$m=19456,t=2,p=1$JARcFrEmY0qhNd+oMRyUsQ$VvqdjOzILx+oFsg+7g2JYSFEMt+K/i8yvvdXNBg+Vok', 'member', 'en', 1, NULL, NULL, '2026-11-21 10:33:55.011316');
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
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdab-76ef-7111-b65f-36db07ab95c8', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYi03NmU5LTc5YzUtOTY5Zi01MWQ5Y2UxMDllYzSUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFiLTc2ZTEtN2M4Mi04ZjYwLTQ1ZTk3MmNjYWVkOJRzdS4=', 1795257235000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdab-76f6-70a6-878b-d5c199d34095', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYi03NmY0LTc2ODctYjMzMy0zYjMwYzlmZDdkZjmUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFiLTc2ZjItN2QxZS1iNWVmLWUyNWI3NWNmMGFjZJRzdS4=', 1795257235000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdab-76f7-7f60-9a12-32c761d8653d', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYi03NmYzLTdlODMtYTMxZS1jM2U2ZDBlZmUyODCUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFiLTc2ZjItN2QxZS1iNWVmLWUyNWI3NWNmMGFjZJRzdS4=', 1795257235000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdab-7af6-7b2c-9056-e007c1bbb90e', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYi03NmU5LTc5YzUtOTY5Zi01MWQ5Y2UxMDllYzSUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFiLTc2ZTEtN2M4Mi04ZjYwLTQ1ZTk3MmNjYWVkOJRzdS4=', 1795257236000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdab-7b07-72ca-9146-3396106a4e71', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYi03NmY0LTc2ODctYjMzMy0zYjMwYzlmZDdkZjmUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFiLTc2ZjItN2QxZS1iNWVmLWUyNWI3NWNmMGFjZJRzdS4=', 1795257236000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdab-7ba4-733d-bd44-1928ca0fcf19', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYi03NmYzLTdlODMtYTMxZS1jM2U2ZDBlZmUyODCUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFiLTc2ZjItN2QxZS1iNWVmLWUyNWI3NWNmMGFjZJRzdS4=', 1795257236000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdab-7d05-7662-8fa8-617db72a6b77', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYi03ZDA1LTc2NjItOGZhOC02MTdkYjcyYTZiNzeUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFiLTdjZjYtN2Q3NS1hYzU1LWE1NDNkMmFiN2Q5OZRzdS4=', 1795257236000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdab-7d41-7958-bf24-4e277606dde7', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYi03ZDQxLTc5NTgtYmYyNC00ZTI3NzYwNmRkZTeUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFiLTdkM2QtNzExYy1iM2VjLWQ2OWFmNDViZjQ0MJRzdS4=', 1795257236000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdab-7da1-75cf-8732-805fee34781c', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYi03ZGExLTc1Y2YtODczMi04MDVmZWUzNDc4MWOUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFiLTdkOWMtNzdiZi1hMmUwLWM5MDQ1ZTM5NDVjMJRzdS4=', 1795257236000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdab-7eba-7f39-bbe1-3c385a77b9f2', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYi03ZGExLTc1Y2YtODczMi04MDVmZWUzNDc4MWOUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFiLTdlYjMtNzI0ZS05YzI2LWRmMTJjNTFhNjNkMZRzdS4=', 1795257237000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdab-7ee2-787d-b36f-538f4eb799aa', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYi03ZWUyLTc4N2QtYjM2Zi01MzhmNGViNzk5YWGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFiLTdlZGItNzUzNi1hZjliLTQwMGMxMGM1OWIyMJRzdS4=', 1795257237000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdab-887e-7049-a97f-efb91cae06a7', 'gASVQAAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYi04ODdlLTcwNDktYTk3Zi1lZmI5MWNhZTA2YTeUhZSMBmt3YXJnc5R9lHUu', 1795257239000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdab-890b-78bc-847a-d1272c7caaef', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYi04OTBiLTc4YmMtODQ3YS1kMTI3MmM3Y2FhZWaUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFiLTg4ZmQtN2IwOC04YzY4LTY4NWRmNWMwMTc1MpRzdS4=', 1795257239000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fdab-894e-71f7-a8c1-d0d8be0d72cc', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmRhYi04OTRjLTc2MDAtODVjZS1kZDVmY2E0NTZiMziUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZGFiLTg5NGEtN2VkMi05MDViLTQ1ZTJkYTBiYzg4ZpRzdS4=', 1795257239000);
CREATE TABLE workflow_output (
    workflow_uuid TEXT NOT NULL PRIMARY KEY,
    output TEXT,
    error TEXT,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdab-76ef-7111-b65f-36db07ab95c8', 'gAROLg==', NULL, 1795257236000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdab-76f6-70a6-878b-d5c199d34095', 'gAROLg==', NULL, 1795257236000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdab-76f7-7f60-9a12-32c761d8653d', 'gAROLg==', NULL, 1795257236000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdab-7af6-7b2c-9056-e007c1bbb90e', 'gAROLg==', NULL, 1795257236000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdab-7b07-72ca-9146-3396106a4e71', 'gAROLg==', NULL, 1795257236000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdab-7ba4-733d-bd44-1928ca0fcf19', 'gAROLg==', NULL, 1795257236000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdab-7d05-7662-8fa8-617db72a6b77', 'gAROLg==', NULL, 1795257236000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdab-7d41-7958-bf24-4e277606dde7', 'gAROLg==', NULL, 1795257236000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdab-7da1-75cf-8732-805fee34781c', 'gAROLg==', NULL, 1795257237000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdab-7eba-7f39-bbe1-3c385a77b9f2', 'gAROLg==', NULL, 1795257237000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fdab-7ee2-787d-b36f-538f4eb799aa', 'gAROLg==', NULL, 1795257237000);
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
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdab-76ef-7111-b65f-36db07ab95c8', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257235000, 1795257236000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795257236000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257236000, 'null', NULL, NULL, 0, 'steward', '13ed87c1-9c42-4305-a799-e7f42511fb61');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdab-76f6-70a6-878b-d5c199d34095', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257235000, 1795257236000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795257236000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257236000, 'null', NULL, NULL, 0, 'steward', 'b9b38998-ed1f-4d87-b968-8fb7c109a756');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdab-76f7-7f60-9a12-32c761d8653d', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257235000, 1795257236000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795257236000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257236000, 'null', NULL, NULL, 0, 'steward', 'f1d67672-3766-4822-9b69-5c372d190521');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdab-7af6-7b2c-9056-e007c1bbb90e', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257236000, 1795257236000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795257236000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257236000, 'null', NULL, NULL, 0, 'steward', 'bb1177e9-fe2e-4a93-98c4-d393d66ff82f');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdab-7b07-72ca-9146-3396106a4e71', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257236000, 1795257236000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795257236000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257236000, 'null', NULL, NULL, 0, 'steward', 'fad3b9c2-d27f-4967-8e2b-475bc8d39f14');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdab-7ba4-733d-bd44-1928ca0fcf19', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257236000, 1795257236000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795257236000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257236000, 'null', NULL, NULL, 0, 'steward', '4e1ed314-4688-4614-aa95-92f49446819f');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdab-7d05-7662-8fa8-617db72a6b77', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257236000, 1795257236000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257236000, 'null', NULL, NULL, 0, 'steward', '5d5d700a-2a92-4811-afb2-008002346556');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdab-7d41-7958-bf24-4e277606dde7', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257236000, 1795257236000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257236000, 'null', NULL, NULL, 0, 'steward', '2ecaa5bd-f5e9-4534-91ae-bf38d07ac0eb');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdab-7da1-75cf-8732-805fee34781c', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257236000, 1795257237000, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795257237000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257237000, 'null', NULL, NULL, 0, 'steward', '5478a889-ce5d-40f0-9979-f13924f63bba');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdab-7eba-7f39-bbe1-3c385a77b9f2', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257237000, 1795257237000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257237000, 'null', NULL, NULL, 0, 'steward', '11dc2f33-4b54-4297-ac83-29b2c69a3d9a');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdab-7ee2-787d-b36f-538f4eb799aa', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257237000, 1795257237000, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795257237000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795257237000, 'null', NULL, NULL, 0, 'steward', '17cb6297-2ef9-4fc1-8f28-7249d33894f0');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdab-887e-7049-a97f-efb91cae06a7', 'ENQUEUED', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795257239000, 1795257239000, '1', NULL, NULL, NULL, 0, 'runs', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', '4135c72a-979f-4c31-8fab-d59265ea3acd');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdab-890b-78bc-847a-d1272c7caaef', 'PENDING', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795257239000, 1795257239000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, '8705dae8-14b2-4b96-86d6-8b99fa47da77', NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', '8705dae8-14b2-4b96-86d6-8b99fa47da77');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fdab-894e-71f7-a8c1-d0d8be0d72cc', 'ENQUEUED', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795257239000, 1795257239000, '1', NULL, NULL, NULL, 0, 'read', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', 'b80f020c-dc2c-4ba7-99b3-a06333979097');
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
CREATE INDEX ix_delivery_address_id ON delivery (address_id);
CREATE INDEX ix_delivery_channel_sent_at ON delivery (channel, sent_at);
CREATE INDEX ix_delivery_digest_id ON delivery (digest_id);
CREATE INDEX ix_delivery_notification_id ON delivery (notification_id);
CREATE INDEX ix_delivery_status_due_at ON delivery (status, due_at);
CREATE INDEX ix_delivery_user_id_id ON delivery (user_id, id);
CREATE INDEX ix_document_collection_id ON document (collection_id);
CREATE INDEX ix_document_owner_id_id ON document (owner_id, id);
CREATE INDEX ix_document_status_created_at ON document (status, created_at);
CREATE INDEX ix_inbox_item_user_id_id ON inbox_item (user_id, id);
CREATE INDEX ix_invitation_created_by ON invitation (created_by);
CREATE INDEX ix_message_conversation_id_id ON message (conversation_id, id);
CREATE INDEX ix_message_conversation_id_parent_id ON message (conversation_id, parent_id);
CREATE INDEX ix_message_owner_id_id ON message (owner_id, id);
CREATE INDEX ix_notification_address_user_id ON notification_address (user_id);
CREATE INDEX ix_notification_sender_id ON notification (sender_id);
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
CREATE UNIQUE INDEX uq_notification_scope_key ON notification (scope, "key");
CREATE UNIQUE INDEX "uq_workflow_status_dedup_id" ON "workflow_status" ("queue_name", "deduplication_id") WHERE "deduplication_id" IS NOT NULL;
CREATE INDEX workflow_status_created_at_index ON workflow_status (created_at);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('passage', 3);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('passage_vector', 3);
