-- The tables every Odoo database has: registry, users, partners, parameters.
-- Each file may be sent whole, or in pieces cut at the lines that hold only "-- ;;", all over one connection.

-- Compiling the queries would take longer than running them, and a demo that a crash spoils is simply made again.
SET jit = off;
SET synchronous_commit = off;

DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION WHEN OTHERS THEN
    -- No contrib package, or a server older than 13 where the owner of a database may not create it: the demo
    -- then goes without its trigram indexes.
    RAISE NOTICE 'pg_trgm is not available: %', SQLERRM;
END $$;

-- Scratch tables, dropped by 88-finish.sql. The first one gives every model Odoo's four log columns.
CREATE TABLE demo_log (
    create_uid integer DEFAULT 2,
    create_date timestamp DEFAULT '2024-08-26 08:15:00',
    write_uid integer DEFAULT 2,
    write_date timestamp DEFAULT '2026-11-13 17:45:12.345678');

-- Foreign keys are declared beside the tables and created after the rows, where they are checked in bulk:
-- "column target" sets null on delete, a third word names another rule.
CREATE TABLE demo_reference (source text NOT NULL, links text NOT NULL);

-- ;;

CREATE TABLE ir_actions (id serial PRIMARY KEY, binding_model_id integer, help jsonb, name jsonb NOT NULL, type varchar NOT NULL,
    binding_type varchar NOT NULL DEFAULT 'action', LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE ir_act_window (PRIMARY KEY (id), view_id integer, res_id bigint, "limit" integer, search_view_id integer, domain varchar,
    context varchar NOT NULL DEFAULT '{}', res_model varchar NOT NULL, target varchar, view_mode varchar NOT NULL, usage varchar,
    filter boolean) INHERITS (ir_actions);
CREATE TABLE ir_act_server (PRIMARY KEY (id), sequence integer, model_id integer NOT NULL, crud_model_id integer, usage varchar NOT NULL,
    state varchar NOT NULL, model_name varchar, update_path varchar, code text) INHERITS (ir_actions);
CREATE TABLE ir_act_report_xml (PRIMARY KEY (id), paperformat_id integer, print_report_name jsonb, model varchar NOT NULL,
    report_type varchar NOT NULL, report_name varchar NOT NULL, report_file varchar, attachment varchar, multi boolean) INHERITS (ir_actions);

CREATE TABLE ir_model (id serial PRIMARY KEY, model varchar NOT NULL, "order" varchar NOT NULL, state varchar, info text, transient boolean,
    name jsonb NOT NULL, is_mail_thread boolean, is_mail_activity boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE ir_model_fields (id serial PRIMARY KEY, relation_field_id integer, model_id integer NOT NULL, related_field_id integer, size integer,
    name varchar NOT NULL, complete_name varchar, model varchar NOT NULL, relation varchar, relation_field varchar, ttype varchar NOT NULL,
    related varchar, state varchar NOT NULL, on_delete varchar, domain varchar, relation_table varchar, column1 varchar, column2 varchar,
    depends varchar, field_description jsonb NOT NULL, help jsonb, compute text, copied boolean, required boolean, readonly boolean, index boolean,
    translate boolean, selectable boolean, store boolean, tracking integer, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE ir_model_fields_selection (id serial PRIMARY KEY, field_id integer NOT NULL, sequence integer, value varchar NOT NULL,
    name jsonb NOT NULL, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE ir_model_constraint (id serial PRIMARY KEY, model integer NOT NULL, module integer NOT NULL, name varchar NOT NULL, definition varchar,
    type varchar(1) NOT NULL, message jsonb, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE ir_model_data (id serial PRIMARY KEY, res_id integer, noupdate boolean DEFAULT false, name varchar NOT NULL, module varchar NOT NULL,
    model varchar NOT NULL, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE ir_model_access (id serial PRIMARY KEY, model_id integer NOT NULL, group_id integer, name varchar NOT NULL, active boolean,
    perm_read boolean, perm_write boolean, perm_create boolean, perm_unlink boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE ir_rule (id serial PRIMARY KEY, model_id integer NOT NULL, name varchar, domain_force text, active boolean, perm_read boolean,
    perm_write boolean, perm_create boolean, perm_unlink boolean, global boolean, LIKE demo_log INCLUDING DEFAULTS);

CREATE TABLE ir_module_category (id serial PRIMARY KEY, parent_id integer, name jsonb NOT NULL, sequence integer, description jsonb, visible boolean,
    exclusive boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE ir_module_module (id serial PRIMARY KEY, website varchar, summary jsonb, name varchar NOT NULL, author varchar, icon varchar,
    state varchar(16), latest_version varchar, shortdesc jsonb, category_id integer, description jsonb, application boolean DEFAULT false,
    demo boolean DEFAULT false, web boolean DEFAULT false, license varchar(32), sequence integer DEFAULT 100, auto_install boolean DEFAULT false,
    to_buy boolean DEFAULT false, published_version varchar, url varchar, contributors text, menus_by_module text, reports_by_module text,
    views_by_module text, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE ir_module_module_dependency (id serial PRIMARY KEY, name varchar, module_id integer, auto_install_required boolean DEFAULT true,
    LIKE demo_log INCLUDING DEFAULTS);

-- ;;

CREATE TABLE ir_ui_menu (id serial PRIMARY KEY, sequence integer, parent_id integer, name jsonb NOT NULL, parent_path varchar, web_icon varchar,
    action varchar, active boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE ir_ui_view (id serial PRIMARY KEY, priority integer NOT NULL, inherit_id integer, website_id integer, name varchar NOT NULL,
    model varchar, key varchar, type varchar, arch_fs varchar, field_parent varchar, mode varchar NOT NULL, arch_db jsonb, arch_prev text,
    arch_updated boolean, active boolean, customize_show boolean, track boolean, is_seo_optimized boolean, website_meta_title jsonb,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE ir_attachment (id serial PRIMARY KEY, res_id integer, company_id integer, file_size integer, name varchar NOT NULL, res_model varchar,
    res_field varchar, type varchar NOT NULL, url varchar(1024), access_token varchar, store_fname varchar, checksum varchar(40), mimetype varchar,
    description text, index_content text, public boolean, db_datas bytea, website_id integer, original_id integer, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE ir_config_parameter (id serial PRIMARY KEY, key varchar NOT NULL, value text NOT NULL, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE ir_cron (id serial PRIMARY KEY, ir_actions_server_id integer NOT NULL, user_id integer NOT NULL, interval_number integer,
    numbercall integer, priority integer, cron_name varchar, interval_type varchar, active boolean, doall boolean, nextcall timestamp NOT NULL,
    lastcall timestamp, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE ir_mail_server (id serial PRIMARY KEY, smtp_port integer, sequence integer, name varchar NOT NULL, from_filter varchar,
    smtp_host varchar, smtp_authentication varchar NOT NULL, smtp_user varchar, smtp_encryption varchar NOT NULL, smtp_debug boolean, active boolean,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE ir_property (id serial PRIMARY KEY, company_id integer, fields_id integer NOT NULL, name varchar, res_id varchar, type varchar NOT NULL,
    value_reference varchar, value_text text, value_float float8, value_integer integer, value_binary bytea, value_datetime timestamp,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE ir_sequence (id serial PRIMARY KEY, number_next integer NOT NULL, number_increment integer NOT NULL, padding integer NOT NULL,
    company_id integer, name varchar NOT NULL, code varchar, implementation varchar NOT NULL, prefix varchar, suffix varchar, active boolean,
    use_date_range boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE decimal_precision (id serial PRIMARY KEY, digits integer NOT NULL, name varchar NOT NULL, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE report_paperformat (id serial PRIMARY KEY, page_height integer, page_width integer, header_spacing integer, dpi integer NOT NULL,
    name varchar NOT NULL, format varchar, orientation varchar, margin_top float8, margin_bottom float8, margin_left float8, margin_right float8,
    "default" boolean, header_line boolean, LIKE demo_log INCLUDING DEFAULTS);

CREATE SEQUENCE base_registry_signaling;
CREATE SEQUENCE base_cache_signaling_assets;
CREATE SEQUENCE base_cache_signaling_default;
CREATE SEQUENCE base_cache_signaling_routing;
CREATE SEQUENCE base_cache_signaling_templates;
CREATE SEQUENCE base_cache_signaling_groups;

-- ;;

CREATE TABLE res_currency (id serial PRIMARY KEY, name varchar(3) NOT NULL, symbol varchar NOT NULL, decimal_places integer, full_name varchar,
    position varchar, currency_unit_label varchar, currency_subunit_label varchar, rounding numeric, active boolean,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE res_currency_rate (id serial PRIMARY KEY, currency_id integer NOT NULL, company_id integer, name date NOT NULL, rate numeric,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE res_country (id serial PRIMARY KEY, address_view_id integer, currency_id integer, phone_code integer, code varchar(2) NOT NULL,
    name_position varchar, name jsonb NOT NULL, vat_label jsonb, address_format text, state_required boolean, zip_required boolean,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE res_country_state (id serial PRIMARY KEY, country_id integer NOT NULL, name varchar NOT NULL, code varchar NOT NULL,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE res_lang (id serial PRIMARY KEY, name varchar NOT NULL, code varchar NOT NULL, iso_code varchar, url_code varchar NOT NULL,
    direction varchar NOT NULL, date_format varchar NOT NULL, time_format varchar NOT NULL, week_start varchar NOT NULL, grouping varchar NOT NULL,
    decimal_point varchar NOT NULL, thousands_sep varchar, active boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE res_bank (id serial PRIMARY KEY, state integer, country integer, name varchar NOT NULL, street varchar, zip varchar, city varchar,
    email varchar, phone varchar, bic varchar, active boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE res_company (id serial PRIMARY KEY, name varchar NOT NULL, partner_id integer NOT NULL, currency_id integer NOT NULL, sequence integer,
    parent_id integer, parent_path varchar, paperformat_id integer, resource_calendar_id integer, email varchar, phone varchar, mobile varchar,
    primary_color varchar, secondary_color varchar, font varchar, layout_background varchar NOT NULL, report_header jsonb, report_footer jsonb,
    company_details jsonb, active boolean, chart_template varchar, fiscalyear_last_day integer, fiscalyear_last_month varchar,
    fiscalyear_lock_date date, anglo_saxon_accounting boolean, bank_account_code_prefix varchar, cash_account_code_prefix varchar,
    account_sale_tax_id integer, account_purchase_tax_id integer, security_lead float8, po_lead float8, portal_confirmation_sign boolean,
    quotation_validity_days integer, social_facebook varchar, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE res_partner (id serial PRIMARY KEY, company_id integer, name varchar, title integer, parent_id integer, user_id integer,
    state_id integer, country_id integer, industry_id integer, color integer, commercial_partner_id integer, team_id integer, complete_name varchar,
    ref varchar, lang varchar, tz varchar, vat varchar, company_registry varchar, website varchar, function varchar, type varchar, street varchar,
    street2 varchar, zip varchar, city varchar, email varchar, email_normalized varchar, phone varchar, mobile varchar,
    commercial_company_name varchar, comment text, partner_latitude numeric, partner_longitude numeric, date_localization date, active boolean,
    employee boolean, is_company boolean, partner_share boolean, contact_address_complete varchar, message_bounce integer, signup_token varchar,
    picking_warn varchar, invoice_warn varchar, sale_warn varchar, sale_warn_msg text, supplier_rank integer, customer_rank integer,
    debit_limit numeric, calendar_last_notif_ack timestamp, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE res_partner_bank (id serial PRIMARY KEY, partner_id integer NOT NULL, bank_id integer, currency_id integer, company_id integer,
    sequence integer, acc_number varchar NOT NULL, sanitized_acc_number varchar, acc_holder_name varchar, active boolean, allow_out_payment boolean,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE res_partner_category (id serial PRIMARY KEY, color integer, parent_id integer, name jsonb NOT NULL, active boolean, parent_path varchar,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE res_partner_title (id serial PRIMARY KEY, name jsonb NOT NULL, shortcut jsonb, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE res_partner_industry (id serial PRIMARY KEY, name jsonb, full_name jsonb, active boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE res_users (id serial PRIMARY KEY, company_id integer NOT NULL, partner_id integer NOT NULL, active boolean DEFAULT true,
    login varchar NOT NULL, password varchar, action_id integer, signature text, share boolean, notification_type varchar NOT NULL DEFAULT 'email',
    odoobot_state varchar, totp_secret varchar, sale_team_id integer, target_sales_won integer, target_sales_done integer,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE res_users_log (id serial PRIMARY KEY, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE res_groups (id serial PRIMARY KEY, name jsonb NOT NULL, category_id integer, color integer, comment jsonb, share boolean,
    LIKE demo_log INCLUDING DEFAULTS);

-- ;;

INSERT INTO demo_reference (source, links) VALUES
    ('ir_act_window', 'view_id ir_ui_view, search_view_id ir_ui_view, binding_model_id ir_model cascade'),
    ('ir_act_server', 'model_id ir_model cascade, crud_model_id ir_model'),
    ('ir_act_report_xml', 'paperformat_id report_paperformat, binding_model_id ir_model cascade'),
    ('ir_model_fields', 'model_id ir_model cascade, relation_field_id ir_model_fields cascade, related_field_id ir_model_fields cascade'),
    ('ir_model_fields_selection', 'field_id ir_model_fields cascade'),
    ('ir_model_constraint', 'model ir_model cascade, module ir_module_module cascade'),
    ('ir_model_access', 'model_id ir_model cascade, group_id res_groups restrict'),
    ('ir_rule', 'model_id ir_model cascade'),
    ('ir_module_category', 'parent_id ir_module_category'),
    ('ir_module_module', 'category_id ir_module_category'),
    ('ir_module_module_dependency', 'module_id ir_module_module cascade'),
    ('ir_ui_menu', 'parent_id ir_ui_menu restrict'),
    ('ir_ui_view', 'inherit_id ir_ui_view restrict, website_id website cascade'),
    ('ir_attachment', 'company_id res_company, website_id website, original_id ir_attachment'),
    ('ir_cron', 'ir_actions_server_id ir_act_server restrict, user_id res_users restrict'),
    ('ir_property', 'company_id res_company, fields_id ir_model_fields cascade'),
    ('ir_sequence', 'company_id res_company'),
    ('res_currency_rate', 'currency_id res_currency cascade, company_id res_company'),
    ('res_country', 'currency_id res_currency, address_view_id ir_ui_view'),
    ('res_country_state', 'country_id res_country restrict'),
    ('res_bank', 'state res_country_state, country res_country'),
    ('res_company', 'partner_id res_partner restrict, currency_id res_currency restrict, parent_id res_company, '
        'paperformat_id report_paperformat, resource_calendar_id resource_calendar restrict, account_sale_tax_id account_tax, '
        'account_purchase_tax_id account_tax'),
    ('res_partner', 'company_id res_company, title res_partner_title, parent_id res_partner, user_id res_users, '
        'state_id res_country_state restrict, country_id res_country restrict, industry_id res_partner_industry, '
        'commercial_partner_id res_partner, team_id crm_team'),
    ('res_partner_bank', 'partner_id res_partner cascade, bank_id res_bank, currency_id res_currency, company_id res_company'),
    ('res_partner_category', 'parent_id res_partner_category cascade'),
    ('res_users', 'company_id res_company restrict, partner_id res_partner restrict, sale_team_id crm_team'),
    ('res_groups', 'category_id ir_module_category');
