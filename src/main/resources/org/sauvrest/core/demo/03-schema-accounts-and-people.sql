-- Accounting, employees, calendar, projects, messages, point of sale, web site.

CREATE TABLE account_account (id serial PRIMARY KEY, currency_id integer, company_id integer NOT NULL, root_id integer, code varchar(64) NOT NULL,
    account_type varchar NOT NULL, internal_group varchar, name jsonb NOT NULL, note text, deprecated boolean, include_initial_balance boolean,
    reconcile boolean, is_off_balance boolean, non_trade boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE account_journal (id serial PRIMARY KEY, alias_id integer, default_account_id integer, suspense_account_id integer, sequence integer,
    currency_id integer, company_id integer NOT NULL, profit_account_id integer, loss_account_id integer, bank_account_id integer, color integer,
    access_token varchar, code varchar(5) NOT NULL, type varchar NOT NULL, invoice_reference_type varchar NOT NULL,
    invoice_reference_model varchar NOT NULL, bank_statements_source varchar, name jsonb NOT NULL, sequence_override_regex text, active boolean,
    restrict_mode_hash_table boolean, refund_sequence boolean, payment_sequence boolean, show_on_dashboard boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE account_tax_group (id serial PRIMARY KEY, sequence integer, company_id integer NOT NULL, tax_payable_account_id integer,
    tax_receivable_account_id integer, country_id integer, name jsonb NOT NULL, preceding_subtotal jsonb, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE account_tax (id serial PRIMARY KEY, company_id integer NOT NULL, sequence integer NOT NULL, tax_group_id integer NOT NULL,
    cash_basis_transition_account_id integer, country_id integer NOT NULL, type_tax_use varchar NOT NULL, tax_scope varchar,
    amount_type varchar NOT NULL, tax_exigibility varchar, name jsonb NOT NULL, description jsonb, invoice_label jsonb, amount numeric NOT NULL,
    active boolean, price_include boolean, include_base_amount boolean, is_base_affected boolean, analytic boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE account_tax_repartition_line (id serial PRIMARY KEY, account_id integer, tax_id integer, company_id integer, sequence integer,
    repartition_type varchar NOT NULL, document_type varchar NOT NULL, factor_percent numeric NOT NULL, use_in_tax_closing boolean,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE account_fiscal_position (id serial PRIMARY KEY, sequence integer, company_id integer NOT NULL, country_id integer, name jsonb NOT NULL,
    note jsonb, active boolean, auto_apply boolean, vat_required boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE account_payment_term (id serial PRIMARY KEY, company_id integer, sequence integer NOT NULL, discount_days integer,
    early_pay_discount_computation varchar, name jsonb NOT NULL, note jsonb, active boolean, display_on_invoice boolean, early_discount boolean,
    discount_percentage float8, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE account_payment_method (id serial PRIMARY KEY, code varchar NOT NULL, payment_type varchar NOT NULL, name jsonb NOT NULL,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE account_payment_method_line (id serial PRIMARY KEY, sequence integer, payment_method_id integer NOT NULL, payment_account_id integer,
    journal_id integer, name varchar, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE account_analytic_account (id serial PRIMARY KEY, company_id integer, partner_id integer, code varchar, name jsonb NOT NULL,
    active boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE account_analytic_line (id serial PRIMARY KEY, product_uom_id integer, account_id integer, partner_id integer, user_id integer,
    company_id integer NOT NULL, currency_id integer, product_id integer, general_account_id integer, journal_id integer, move_line_id integer,
    task_id integer, project_id integer, employee_id integer, name varchar NOT NULL, category varchar, ref varchar, date date NOT NULL,
    amount numeric NOT NULL, unit_amount float8, LIKE demo_log INCLUDING DEFAULTS);

CREATE TABLE account_move (id serial PRIMARY KEY, sequence_number integer, message_main_attachment_id integer, journal_id integer NOT NULL,
    company_id integer, payment_id integer, statement_line_id integer, tax_cash_basis_origin_move_id integer, reversed_entry_id integer,
    partner_id integer, commercial_partner_id integer, partner_shipping_id integer, partner_bank_id integer, fiscal_position_id integer,
    currency_id integer NOT NULL, invoice_user_id integer, invoice_payment_term_id integer, campaign_id integer, source_id integer,
    medium_id integer, team_id integer, stock_move_id integer, sequence_prefix varchar, access_token varchar, name varchar, ref varchar,
    state varchar NOT NULL, move_type varchar NOT NULL, auto_post varchar NOT NULL, inalterable_hash varchar, payment_reference varchar,
    qr_code_method varchar, payment_state varchar, invoice_origin varchar, invoice_source_email varchar, invoice_partner_display_name varchar,
    date date NOT NULL, invoice_date date, invoice_date_due date, sending_data jsonb, narration text, amount_untaxed numeric, amount_tax numeric,
    amount_total numeric, amount_residual numeric, amount_untaxed_signed numeric, amount_tax_signed numeric, amount_total_signed numeric,
    amount_residual_signed numeric, always_tax_exigible boolean, to_check boolean, posted_before boolean, is_move_sent boolean,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE account_move_line (id serial PRIMARY KEY, move_id integer NOT NULL, journal_id integer, company_id integer, company_currency_id integer,
    sequence integer, account_id integer, currency_id integer NOT NULL, partner_id integer, reconcile_model_id integer, payment_id integer,
    statement_line_id integer, statement_id integer, full_reconcile_id integer, group_tax_id integer, tax_line_id integer, tax_group_id integer,
    tax_repartition_line_id integer, product_id integer, product_uom_id integer, purchase_line_id integer, move_name varchar, parent_state varchar,
    ref varchar, name varchar, matching_number varchar, display_type varchar NOT NULL, date date, invoice_date date, date_maturity date,
    discount_date date, analytic_distribution jsonb, debit numeric, credit numeric, balance numeric, amount_currency numeric,
    tax_base_amount numeric, amount_residual numeric, amount_residual_currency numeric, quantity numeric, price_unit numeric, price_subtotal numeric,
    price_total numeric, discount numeric, tax_tag_invert boolean, reconciled boolean, blocked boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE account_payment (id serial PRIMARY KEY, move_id integer NOT NULL, partner_bank_id integer, paired_internal_transfer_payment_id integer,
    payment_method_line_id integer, payment_method_id integer, currency_id integer, partner_id integer, outstanding_account_id integer,
    destination_account_id integer, destination_journal_id integer, payment_type varchar NOT NULL, partner_type varchar NOT NULL,
    payment_reference varchar, amount numeric, amount_company_currency_signed numeric, is_reconciled boolean, is_matched boolean,
    is_internal_transfer boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE account_full_reconcile (id serial PRIMARY KEY, exchange_move_id integer, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE account_partial_reconcile (id serial PRIMARY KEY, debit_move_id integer NOT NULL, credit_move_id integer NOT NULL,
    full_reconcile_id integer, exchange_move_id integer, debit_currency_id integer, credit_currency_id integer, company_id integer, max_date date,
    amount numeric, debit_amount_currency numeric, credit_amount_currency numeric, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE account_bank_statement (id serial PRIMARY KEY, company_id integer, journal_id integer, name varchar, reference varchar,
    first_line_index varchar, date date, balance_start numeric, balance_end numeric, balance_end_real numeric, is_complete boolean,
    LIKE demo_log INCLUDING DEFAULTS);

-- ;;

CREATE TABLE resource_calendar (id serial PRIMARY KEY, company_id integer, name varchar NOT NULL, tz varchar NOT NULL, hours_per_day float8,
    active boolean, two_weeks_calendar boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE resource_resource (id serial PRIMARY KEY, company_id integer, user_id integer, calendar_id integer, name varchar NOT NULL,
    resource_type varchar NOT NULL, tz varchar NOT NULL, active boolean, time_efficiency float8 NOT NULL, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE hr_department (id serial PRIMARY KEY, company_id integer, parent_id integer, manager_id integer, color integer,
    master_department_id integer, complete_name varchar, parent_path varchar, name jsonb NOT NULL, note text, active boolean,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE hr_job (id serial PRIMARY KEY, sequence integer, expected_employees integer, no_of_employee integer, no_of_recruitment integer,
    department_id integer, company_id integer, contract_type_id integer, name jsonb NOT NULL, description text, requirements text, active boolean,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE hr_employee (id serial PRIMARY KEY, resource_id integer NOT NULL, company_id integer NOT NULL, resource_calendar_id integer,
    color integer, department_id integer, job_id integer, address_id integer, work_contact_id integer, user_id integer, parent_id integer,
    coach_id integer, country_id integer, children integer, name varchar, job_title varchar, work_phone varchar, mobile_phone varchar,
    work_email varchar, private_city varchar, gender varchar, marital varchar, employee_type varchar NOT NULL, barcode varchar, pin varchar,
    birthday date, employee_properties jsonb, notes text, active boolean, hourly_cost numeric, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE hr_attendance (id serial PRIMARY KEY, employee_id integer NOT NULL, in_latitude numeric, in_longitude numeric, in_mode varchar,
    out_mode varchar, check_in timestamp NOT NULL, check_out timestamp, worked_hours float8, overtime_hours float8, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE hr_leave_type (id serial PRIMARY KEY, sequence integer, color integer, company_id integer, leave_validation_type varchar,
    requires_allocation varchar NOT NULL, time_type varchar, request_unit varchar NOT NULL, name jsonb NOT NULL, active boolean, unpaid boolean,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE hr_leave (id serial PRIMARY KEY, user_id integer, manager_id integer, holiday_status_id integer NOT NULL, employee_id integer,
    employee_company_id integer, department_id integer, meeting_id integer, state varchar, holiday_type varchar NOT NULL, private_name varchar,
    request_date_from date, request_date_to date, date_from timestamp NOT NULL, date_to timestamp NOT NULL, notes text, number_of_days float8,
    LIKE demo_log INCLUDING DEFAULTS);

CREATE TABLE calendar_event (id serial PRIMARY KEY, user_id integer, videocall_channel_id integer, res_id integer, res_model_id integer,
    recurrence_id integer, name varchar NOT NULL, location varchar, videocall_location varchar, access_token varchar, privacy varchar NOT NULL,
    show_as varchar NOT NULL, res_model varchar, start_date date, stop_date date, description text, active boolean, allday boolean,
    recurrency boolean, start timestamp NOT NULL, stop timestamp NOT NULL, duration float8, opportunity_id integer, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE calendar_attendee (id serial PRIMARY KEY, event_id integer NOT NULL, partner_id integer NOT NULL, common_name varchar,
    access_token varchar, state varchar, availability varchar, LIKE demo_log INCLUDING DEFAULTS);

CREATE TABLE project_project (id serial PRIMARY KEY, alias_id integer, sequence integer, partner_id integer, company_id integer,
    analytic_account_id integer, color integer, user_id integer, stage_id integer, last_update_status varchar NOT NULL,
    privacy_visibility varchar NOT NULL, rating_status varchar NOT NULL, date_start date, date date, name jsonb NOT NULL, label_tasks jsonb,
    task_properties_definition jsonb, description text, active boolean, allow_timesheets boolean, allow_milestones boolean,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE project_task_type (id serial PRIMARY KEY, sequence integer, user_id integer, name jsonb NOT NULL, description jsonb, active boolean,
    fold boolean, auto_validation_state boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE project_task (id serial PRIMARY KEY, sequence integer, stage_id integer, project_id integer, partner_id integer, company_id integer,
    color integer, displayed_image_id integer, parent_id integer, sale_order_id integer, email_cc varchar, name varchar NOT NULL, priority varchar,
    state varchar NOT NULL, html_field_history jsonb, task_properties jsonb, description text, working_hours_open numeric, active boolean,
    recurring_task boolean, date_end timestamp, date_assign timestamp, date_deadline timestamp, date_last_stage_update timestamp,
    allocated_hours float8, effective_hours float8, progress float8, LIKE demo_log INCLUDING DEFAULTS);

-- ;;

CREATE TABLE mail_alias (id serial PRIMARY KEY, alias_model_id integer NOT NULL, alias_force_thread_id integer, alias_parent_model_id integer,
    alias_parent_thread_id integer, alias_name varchar, alias_contact varchar NOT NULL, alias_status varchar, alias_bounced_content jsonb,
    alias_defaults text NOT NULL, alias_incoming_local boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE mail_message_subtype (id serial PRIMARY KEY, parent_id integer, sequence integer, relation_field varchar, res_model varchar,
    name jsonb NOT NULL, description jsonb, internal boolean, "default" boolean, hidden boolean, track_recipients boolean,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE mail_activity_type (id serial PRIMARY KEY, sequence integer, delay_count integer, triggered_next_type_id integer,
    default_user_id integer, delay_unit varchar NOT NULL, delay_from varchar NOT NULL, icon varchar, decoration_type varchar, res_model varchar,
    chaining_type varchar NOT NULL, category varchar, name jsonb NOT NULL, summary jsonb, default_note jsonb, active boolean, keep_done boolean,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE mail_message (id serial PRIMARY KEY, parent_id integer, res_id integer, record_alias_domain_id integer, subtype_id integer,
    mail_activity_type_id integer, author_id integer, author_guest_id integer, mail_server_id integer, subject varchar, model varchar,
    record_name varchar, message_type varchar NOT NULL, email_from varchar, message_id varchar, reply_to varchar, email_layout_xmlid varchar,
    body text, is_internal boolean, reply_to_force_new boolean, email_add_signature boolean, date timestamp, pinned_at timestamp,
    rating_value numeric, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE mail_followers (id serial PRIMARY KEY, res_id integer, partner_id integer NOT NULL, res_model varchar NOT NULL);
CREATE TABLE mail_notification (id serial PRIMARY KEY, author_id integer, mail_message_id integer NOT NULL, res_partner_id integer,
    notification_type varchar NOT NULL, notification_status varchar, failure_type varchar, failure_reason text, is_read boolean, read_date timestamp);
CREATE TABLE mail_tracking_value (id serial PRIMARY KEY, field_id integer, old_value_integer integer, new_value_integer integer, currency_id integer,
    mail_message_id integer NOT NULL, old_value_char varchar, new_value_char varchar, old_value_text text, new_value_text text, field_info jsonb,
    old_value_datetime timestamp, new_value_datetime timestamp, old_value_float float8, new_value_float float8, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE mail_activity (id serial PRIMARY KEY, res_model_id integer NOT NULL, res_id integer, activity_type_id integer, user_id integer NOT NULL,
    request_partner_id integer, recommended_activity_type_id integer, previous_activity_type_id integer, calendar_event_id integer,
    res_model varchar, res_name varchar, summary varchar, date_deadline date NOT NULL, note text, automated boolean,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE mail_template (id serial PRIMARY KEY, model_id integer, template_fs varchar, model varchar, email_from varchar, email_to varchar,
    partner_to varchar, reply_to varchar, lang varchar, scheduled_date varchar, name jsonb NOT NULL, description jsonb, subject jsonb,
    body_html jsonb, active boolean, use_default_to boolean, auto_delete boolean, mail_server_id integer, ref_ir_act_window integer, user_id integer,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE discuss_channel (id serial PRIMARY KEY, parent_channel_id integer, group_public_id integer, name varchar NOT NULL,
    channel_type varchar NOT NULL, default_display_mode varchar, uuid varchar(50), description text, active boolean, allow_public_upload boolean,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE bus_bus (id serial PRIMARY KEY, channel varchar, message varchar, LIKE demo_log INCLUDING DEFAULTS);

-- ;;

CREATE TABLE pos_category (id serial PRIMARY KEY, parent_id integer, sequence integer, name jsonb NOT NULL, has_image boolean,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE pos_payment_method (id serial PRIMARY KEY, sequence integer, outstanding_account_id integer, receivable_account_id integer,
    journal_id integer, company_id integer, use_payment_terminal varchar, name jsonb NOT NULL, is_cash_count boolean, split_transactions boolean,
    active boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE pos_config (id serial PRIMARY KEY, picking_type_id integer NOT NULL, journal_id integer, invoice_journal_id integer,
    sequence_id integer, pricelist_id integer, company_id integer NOT NULL, warehouse_id integer NOT NULL, crm_team_id integer,
    name varchar NOT NULL, uuid varchar, picking_policy varchar NOT NULL, receipt_header text, receipt_footer text, active boolean,
    cash_control boolean, iface_print_auto boolean, module_pos_restaurant boolean, amount_authorized_diff float8, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE pos_session (id serial PRIMARY KEY, config_id integer NOT NULL, user_id integer NOT NULL, sequence_number integer, login_number integer,
    cash_journal_id integer, move_id integer, access_token varchar, name varchar NOT NULL, state varchar NOT NULL, opening_notes text,
    closing_notes text, cash_register_balance_start numeric, cash_register_balance_end_real numeric, cash_real_transaction numeric, rescue boolean,
    update_stock_at_closing boolean, start_at timestamp, stop_at timestamp, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE pos_order (id serial PRIMARY KEY, user_id integer, company_id integer NOT NULL, pricelist_id integer, partner_id integer,
    sequence_number integer, session_id integer NOT NULL, account_move integer, procurement_group_id integer, nb_print integer, sale_journal integer,
    fiscal_position_id integer, employee_id integer, crm_team_id integer, name varchar NOT NULL, state varchar, pos_reference varchar,
    ticket_code varchar, tracking_number varchar, note text, amount_tax numeric NOT NULL, amount_total numeric NOT NULL,
    amount_paid numeric NOT NULL, amount_return numeric NOT NULL, currency_rate numeric, to_invoice boolean, is_tipped boolean, date_order timestamp,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE pos_order_line (id serial PRIMARY KEY, company_id integer, product_id integer NOT NULL, order_id integer NOT NULL,
    refunded_orderline_id integer, name varchar NOT NULL, notice varchar, full_product_name varchar, customer_note varchar, uuid varchar,
    note varchar, price_unit numeric, qty numeric, price_subtotal numeric NOT NULL, price_subtotal_incl numeric NOT NULL, discount numeric,
    total_cost numeric, skip_change boolean, is_total_cost_computed boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE pos_payment (id serial PRIMARY KEY, pos_order_id integer NOT NULL, payment_method_id integer NOT NULL, session_id integer,
    company_id integer, account_move_id integer, name varchar, card_type varchar, cardholder_name varchar, transaction_id varchar,
    payment_status varchar, ticket varchar, amount numeric NOT NULL, is_change boolean, payment_date timestamp NOT NULL,
    LIKE demo_log INCLUDING DEFAULTS);

CREATE TABLE website (id serial PRIMARY KEY, sequence integer, company_id integer NOT NULL, default_lang_id integer NOT NULL,
    user_id integer NOT NULL, theme_id integer, homepage_url varchar, name varchar NOT NULL, domain varchar, social_facebook varchar,
    social_instagram varchar, cdn_url varchar, google_analytics_key varchar, cookies_bar boolean, auto_redirect_lang boolean,
    specific_user_account boolean, cdn_activated boolean, robots_txt text, salesteam_id integer, pricelist_id integer,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE website_page (id serial PRIMARY KEY, view_id integer NOT NULL, website_id integer, url varchar NOT NULL, header_overlay boolean,
    header_visible boolean, footer_visible boolean, is_published boolean, website_indexed boolean, date_publish timestamp,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE website_menu (id serial PRIMARY KEY, page_id integer, sequence integer, website_id integer, parent_id integer,
    theme_template_id integer, url varchar, parent_path varchar, mega_menu_classes varchar, name jsonb NOT NULL, mega_menu_content jsonb,
    new_window boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE website_visitor (id serial PRIMARY KEY, website_id integer, partner_id integer, country_id integer, lang_id integer,
    visit_count integer, access_token varchar NOT NULL, timezone varchar, last_connection_datetime timestamp, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE website_track (id serial PRIMARY KEY, visitor_id integer NOT NULL, page_id integer, product_id integer, url text,
    visit_datetime timestamp NOT NULL);
CREATE TABLE payment_provider (id serial PRIMARY KEY, sequence integer, company_id integer NOT NULL, color integer, website_id integer,
    code varchar NOT NULL, state varchar NOT NULL, name jsonb NOT NULL, pre_msg jsonb, done_msg jsonb, is_published boolean,
    allow_tokenization boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE payment_transaction (id serial PRIMARY KEY, provider_id integer NOT NULL, company_id integer, currency_id integer NOT NULL,
    partner_id integer NOT NULL, partner_country_id integer, payment_id integer, reference varchar NOT NULL, provider_reference varchar,
    provider_code varchar, state varchar NOT NULL, operation varchar, partner_name varchar, partner_lang varchar, partner_email varchar,
    state_message text, amount numeric NOT NULL, is_post_processed boolean, last_state_change timestamp, LIKE demo_log INCLUDING DEFAULTS);

-- ;;

INSERT INTO demo_reference (source, links) VALUES
    ('account_account', 'currency_id res_currency, company_id res_company restrict'),
    ('account_journal', 'alias_id mail_alias, default_account_id account_account restrict, '
        'suspense_account_id account_account restrict, currency_id res_currency, company_id res_company restrict, '
        'profit_account_id account_account, loss_account_id account_account, bank_account_id res_partner_bank restrict'),
    ('account_tax_group', 'company_id res_company restrict, tax_payable_account_id account_account, '
        'tax_receivable_account_id account_account, country_id res_country'),
    ('account_tax', 'company_id res_company restrict, tax_group_id account_tax_group restrict, '
        'cash_basis_transition_account_id account_account, country_id res_country restrict'),
    ('account_tax_repartition_line', 'account_id account_account, tax_id account_tax cascade, company_id res_company'),
    ('account_fiscal_position', 'company_id res_company restrict, country_id res_country'),
    ('account_payment_term', 'company_id res_company'),
    ('account_payment_method_line', 'payment_method_id account_payment_method restrict, payment_account_id account_account restrict, '
        'journal_id account_journal restrict'),
    ('account_analytic_account', 'company_id res_company, partner_id res_partner'),
    ('account_analytic_line', 'product_uom_id uom_uom, account_id account_analytic_account restrict, partner_id res_partner, '
        'user_id res_users, company_id res_company restrict, currency_id res_currency, product_id product_product, '
        'general_account_id account_account restrict, journal_id account_journal, move_line_id account_move_line cascade, '
        'task_id project_task, project_id project_project, employee_id hr_employee'),
    ('account_move', 'message_main_attachment_id ir_attachment, journal_id account_journal restrict, company_id res_company, '
        'payment_id account_payment, tax_cash_basis_origin_move_id account_move, reversed_entry_id account_move, '
        'partner_id res_partner restrict, commercial_partner_id res_partner restrict, partner_shipping_id res_partner, '
        'partner_bank_id res_partner_bank restrict, fiscal_position_id account_fiscal_position restrict, '
        'currency_id res_currency restrict, invoice_user_id res_users, invoice_payment_term_id account_payment_term, '
        'campaign_id utm_campaign, source_id utm_source, medium_id utm_medium, team_id crm_team, stock_move_id stock_move'),
    ('account_move_line', 'move_id account_move cascade, journal_id account_journal, company_id res_company, '
        'company_currency_id res_currency, account_id account_account cascade, currency_id res_currency restrict, '
        'partner_id res_partner restrict, payment_id account_payment, statement_id account_bank_statement, '
        'full_reconcile_id account_full_reconcile, group_tax_id account_tax, tax_line_id account_tax restrict, '
        'tax_group_id account_tax_group, tax_repartition_line_id account_tax_repartition_line restrict, '
        'product_id product_product restrict, product_uom_id uom_uom, purchase_line_id purchase_order_line'),
    ('account_payment', 'move_id account_move cascade, partner_bank_id res_partner_bank restrict, '
        'paired_internal_transfer_payment_id account_payment, payment_method_line_id account_payment_method_line restrict, '
        'payment_method_id account_payment_method, currency_id res_currency, partner_id res_partner restrict, '
        'outstanding_account_id account_account restrict, destination_account_id account_account restrict, '
        'destination_journal_id account_journal'),
    ('account_full_reconcile', 'exchange_move_id account_move'),
    ('account_partial_reconcile', 'debit_move_id account_move_line restrict, credit_move_id account_move_line restrict, '
        'full_reconcile_id account_full_reconcile, exchange_move_id account_move, debit_currency_id res_currency, '
        'credit_currency_id res_currency, company_id res_company'),
    ('account_bank_statement', 'company_id res_company, journal_id account_journal'),
    ('resource_calendar', 'company_id res_company'),
    ('resource_resource', 'company_id res_company, user_id res_users, calendar_id resource_calendar'),
    ('hr_department', 'company_id res_company, parent_id hr_department, manager_id hr_employee, master_department_id hr_department'),
    ('hr_job', 'department_id hr_department, company_id res_company'),
    ('hr_employee', 'resource_id resource_resource restrict, company_id res_company restrict, resource_calendar_id resource_calendar, '
        'department_id hr_department, job_id hr_job, address_id res_partner, work_contact_id res_partner, user_id res_users, '
        'parent_id hr_employee, coach_id hr_employee, country_id res_country'),
    ('hr_attendance', 'employee_id hr_employee cascade'),
    ('hr_leave_type', 'company_id res_company'),
    ('hr_leave', 'user_id res_users, manager_id hr_employee, holiday_status_id hr_leave_type restrict, '
        'employee_id hr_employee restrict, employee_company_id res_company, department_id hr_department, meeting_id calendar_event'),
    ('calendar_event', 'user_id res_users, videocall_channel_id discuss_channel, res_model_id ir_model cascade, opportunity_id crm_lead'),
    ('calendar_attendee', 'event_id calendar_event cascade, partner_id res_partner cascade'),
    ('project_project', 'alias_id mail_alias restrict, partner_id res_partner, company_id res_company, '
        'analytic_account_id account_analytic_account, user_id res_users'),
    ('project_task_type', 'user_id res_users'),
    ('project_task', 'stage_id project_task_type restrict, project_id project_project, partner_id res_partner, company_id res_company, '
        'displayed_image_id ir_attachment, parent_id project_task, sale_order_id sale_order'),
    ('mail_alias', 'alias_model_id ir_model cascade, alias_parent_model_id ir_model'),
    ('mail_message_subtype', 'parent_id mail_message_subtype'),
    ('mail_activity_type', 'triggered_next_type_id mail_activity_type restrict, default_user_id res_users'),
    ('mail_message', 'parent_id mail_message, subtype_id mail_message_subtype, mail_activity_type_id mail_activity_type, '
        'author_id res_partner, mail_server_id ir_mail_server'),
    ('mail_followers', 'partner_id res_partner cascade'),
    ('mail_notification', 'author_id res_partner, mail_message_id mail_message cascade, res_partner_id res_partner cascade'),
    ('mail_tracking_value', 'field_id ir_model_fields, currency_id res_currency, mail_message_id mail_message cascade'),
    ('mail_activity', 'res_model_id ir_model cascade, activity_type_id mail_activity_type restrict, user_id res_users cascade, '
        'request_partner_id res_partner, recommended_activity_type_id mail_activity_type, previous_activity_type_id mail_activity_type, '
        'calendar_event_id calendar_event cascade'),
    ('mail_template', 'model_id ir_model cascade, mail_server_id ir_mail_server, ref_ir_act_window ir_act_window, user_id res_users'),
    ('discuss_channel', 'parent_channel_id discuss_channel cascade, group_public_id res_groups'),
    ('pos_category', 'parent_id pos_category'),
    ('pos_payment_method', 'outstanding_account_id account_account restrict, receivable_account_id account_account restrict, '
        'journal_id account_journal restrict, company_id res_company'),
    ('pos_config', 'picking_type_id stock_picking_type restrict, journal_id account_journal restrict, '
        'invoice_journal_id account_journal, sequence_id ir_sequence, pricelist_id product_pricelist, company_id res_company restrict, '
        'warehouse_id stock_warehouse restrict, crm_team_id crm_team'),
    ('pos_session', 'config_id pos_config restrict, user_id res_users restrict, cash_journal_id account_journal, move_id account_move'),
    ('pos_order', 'user_id res_users, company_id res_company restrict, pricelist_id product_pricelist, partner_id res_partner, '
        'session_id pos_session restrict, account_move account_move, procurement_group_id procurement_group, '
        'sale_journal account_journal, fiscal_position_id account_fiscal_position, employee_id hr_employee, crm_team_id crm_team'),
    ('pos_order_line', 'company_id res_company, product_id product_product restrict, order_id pos_order cascade, '
        'refunded_orderline_id pos_order_line'),
    ('pos_payment', 'pos_order_id pos_order restrict, payment_method_id pos_payment_method restrict, session_id pos_session, '
        'company_id res_company, account_move_id account_move'),
    ('website', 'company_id res_company restrict, default_lang_id res_lang restrict, user_id res_users restrict, '
        'theme_id ir_module_module, salesteam_id crm_team, pricelist_id product_pricelist'),
    ('website_page', 'view_id ir_ui_view cascade, website_id website cascade'),
    ('website_menu', 'page_id website_page cascade, website_id website cascade, parent_id website_menu cascade'),
    ('website_visitor', 'website_id website, partner_id res_partner, country_id res_country, lang_id res_lang'),
    ('website_track', 'visitor_id website_visitor cascade, page_id website_page cascade, product_id product_product cascade'),
    ('payment_provider', 'company_id res_company restrict, website_id website restrict'),
    ('payment_transaction', 'provider_id payment_provider restrict, company_id res_company, currency_id res_currency restrict, '
        'partner_id res_partner restrict, partner_country_id res_country, payment_id account_payment');
