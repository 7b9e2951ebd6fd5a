-- Products, sales, customer relations, purchases, stock, manufacturing, repairs.

CREATE TABLE uom_category (id serial PRIMARY KEY, name jsonb NOT NULL, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE uom_uom (id serial PRIMARY KEY, category_id integer NOT NULL, uom_type varchar NOT NULL, name jsonb NOT NULL, factor numeric NOT NULL,
    rounding numeric NOT NULL, active boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE product_category (id serial PRIMARY KEY, parent_id integer, name varchar NOT NULL, complete_name varchar, parent_path varchar,
    packaging_reserve_method varchar, removal_strategy_id integer, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE product_attribute (id serial PRIMARY KEY, sequence integer, create_variant varchar NOT NULL, display_type varchar NOT NULL,
    name jsonb NOT NULL, visibility varchar, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE product_attribute_value (id serial PRIMARY KEY, sequence integer, attribute_id integer NOT NULL, color integer, html_color varchar,
    name jsonb NOT NULL, is_custom boolean, default_extra_price float8, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE product_template (id serial PRIMARY KEY, sequence integer, categ_id integer NOT NULL, uom_id integer NOT NULL,
    uom_po_id integer NOT NULL, company_id integer, color integer, detailed_type varchar NOT NULL, type varchar, default_code varchar,
    priority varchar, tracking varchar NOT NULL, invoice_policy varchar, purchase_method varchar, service_type varchar, name jsonb NOT NULL,
    description jsonb, description_purchase jsonb, description_sale jsonb, website_description jsonb, list_price numeric, volume numeric,
    weight numeric, sale_ok boolean, purchase_ok boolean, active boolean, can_image_1024_be_zoomed boolean, has_configurable_attributes boolean,
    available_in_pos boolean, to_weight boolean, sale_delay integer, website_id integer, is_published boolean, website_sequence integer,
    website_ribbon_id integer, rating_last_value float8, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE product_product (id serial PRIMARY KEY, product_tmpl_id integer NOT NULL, default_code varchar, barcode varchar,
    combination_indices varchar, volume numeric, weight numeric, active boolean, can_image_variant_1024_be_zoomed boolean,
    lot_properties_definition jsonb, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE product_template_attribute_line (id serial PRIMARY KEY, product_tmpl_id integer NOT NULL, sequence integer,
    attribute_id integer NOT NULL, value_count integer, active boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE product_template_attribute_value (id serial PRIMARY KEY, product_attribute_value_id integer NOT NULL,
    attribute_line_id integer NOT NULL, product_tmpl_id integer, attribute_id integer, color integer, price_extra numeric, ptav_active boolean,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE product_pricelist (id serial PRIMARY KEY, sequence integer, currency_id integer NOT NULL, company_id integer,
    discount_policy varchar NOT NULL, name jsonb NOT NULL, active boolean, selectable boolean, code varchar, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE product_pricelist_item (id serial PRIMARY KEY, pricelist_id integer NOT NULL, company_id integer, currency_id integer, categ_id integer,
    product_tmpl_id integer, product_id integer, base_pricelist_id integer, applied_on varchar NOT NULL, base varchar NOT NULL,
    compute_price varchar NOT NULL, min_quantity numeric, fixed_price numeric, price_discount numeric, percent_price float8, active boolean,
    date_start timestamp, date_end timestamp, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE product_supplierinfo (id serial PRIMARY KEY, partner_id integer NOT NULL, sequence integer, company_id integer,
    currency_id integer NOT NULL, product_id integer, product_tmpl_id integer, delay integer NOT NULL, product_name varchar, product_code varchar,
    date_start date, date_end date, min_qty numeric NOT NULL, price numeric NOT NULL, discount numeric, LIKE demo_log INCLUDING DEFAULTS);

CREATE TABLE utm_medium (id serial PRIMARY KEY, name varchar NOT NULL, active boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE utm_source (id serial PRIMARY KEY, name varchar NOT NULL, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE utm_campaign (id serial PRIMARY KEY, user_id integer NOT NULL, color integer, name varchar NOT NULL, title jsonb NOT NULL,
    is_auto_campaign boolean, active boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE crm_team (id serial PRIMARY KEY, sequence integer, company_id integer, user_id integer, color integer, name jsonb NOT NULL,
    active boolean, alias_id integer, use_leads boolean, use_opportunities boolean, invoiced_target float8, lead_properties_definition jsonb,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE crm_tag (id serial PRIMARY KEY, color integer, name jsonb NOT NULL, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE crm_stage (id serial PRIMARY KEY, sequence integer, team_id integer, name jsonb NOT NULL, requirements text, is_won boolean,
    fold boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE crm_lead (id serial PRIMARY KEY, campaign_id integer, source_id integer, medium_id integer, user_id integer, team_id integer,
    company_id integer, stage_id integer, color integer, partner_id integer, title integer, lang_id integer, state_id integer, country_id integer,
    name varchar NOT NULL, referred varchar, email_normalized varchar, type varchar NOT NULL, priority varchar, contact_name varchar,
    partner_name varchar, email_from varchar, phone varchar, street varchar, zip varchar, city varchar, date_deadline date, lead_properties jsonb,
    expected_revenue numeric, prorated_revenue numeric, recurring_revenue numeric, description text, active boolean, date_closed timestamp,
    date_open timestamp, day_open float8, day_close float8, probability float8, automated_probability float8, LIKE demo_log INCLUDING DEFAULTS);

-- ;;

CREATE TABLE sale_order (id serial PRIMARY KEY, campaign_id integer, source_id integer, medium_id integer, company_id integer NOT NULL,
    partner_id integer NOT NULL, journal_id integer, partner_invoice_id integer NOT NULL, partner_shipping_id integer NOT NULL,
    fiscal_position_id integer, payment_term_id integer, pricelist_id integer, currency_id integer, user_id integer, team_id integer,
    analytic_account_id integer, opportunity_id integer, warehouse_id integer, procurement_group_id integer, website_id integer,
    access_token varchar, name varchar NOT NULL, state varchar, client_order_ref varchar, origin varchar, reference varchar, signed_by varchar,
    invoice_status varchar, validity_date date, note text, currency_rate numeric, amount_untaxed numeric, amount_tax numeric, amount_total numeric,
    locked boolean, require_signature boolean, require_payment boolean, date_order timestamp NOT NULL, commitment_date timestamp,
    signed_on timestamp, picking_policy varchar NOT NULL, delivery_status varchar, effective_date timestamp, customizable_pdf_form_fields jsonb,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE sale_order_line (id serial PRIMARY KEY, order_id integer NOT NULL, sequence integer, company_id integer, currency_id integer,
    order_partner_id integer, salesman_id integer, product_id integer, product_uom integer, state varchar, display_type varchar,
    qty_delivered_method varchar, invoice_status varchar, analytic_distribution jsonb, name text NOT NULL, product_uom_qty numeric NOT NULL,
    price_unit numeric NOT NULL, discount numeric, price_subtotal numeric, price_total numeric, price_reduce_taxexcl numeric,
    price_reduce_taxinc numeric, qty_delivered numeric, qty_invoiced numeric, qty_to_invoice numeric, untaxed_amount_invoiced numeric,
    untaxed_amount_to_invoice numeric, is_downpayment boolean, is_expense boolean, price_tax float8, product_packaging_qty float8,
    customer_lead float8 NOT NULL, route_id integer, LIKE demo_log INCLUDING DEFAULTS);

CREATE TABLE purchase_order (id serial PRIMARY KEY, partner_id integer NOT NULL, dest_address_id integer, currency_id integer NOT NULL,
    invoice_count integer, fiscal_position_id integer, payment_term_id integer, user_id integer, company_id integer NOT NULL,
    picking_type_id integer NOT NULL, group_id integer, access_token varchar, name varchar NOT NULL, priority varchar, origin varchar,
    partner_ref varchar, state varchar, invoice_status varchar, receipt_status varchar, notes text, amount_untaxed numeric, amount_tax numeric,
    amount_total numeric, date_order timestamp NOT NULL, date_approve timestamp, date_planned timestamp, effective_date timestamp,
    mail_reminder_confirmed boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE purchase_order_line (id serial PRIMARY KEY, sequence integer, product_uom integer, product_id integer, order_id integer NOT NULL,
    company_id integer, partner_id integer, currency_id integer, state varchar, qty_received_method varchar, display_type varchar,
    analytic_distribution jsonb, name text NOT NULL, product_qty numeric NOT NULL, price_unit numeric NOT NULL, price_subtotal numeric,
    price_total numeric, qty_invoiced numeric, qty_received numeric, qty_received_manual numeric, qty_to_invoice numeric, date_planned timestamp,
    product_uom_qty float8, price_tax float8, discount float8, orderpoint_id integer, propagate_cancel boolean, LIKE demo_log INCLUDING DEFAULTS);

-- ;;

CREATE TABLE stock_location (id serial PRIMARY KEY, location_id integer, company_id integer, removal_strategy_id integer, warehouse_id integer,
    posx integer, cyclic_inventory_frequency integer, name varchar NOT NULL, complete_name varchar, usage varchar NOT NULL, parent_path varchar,
    barcode varchar, last_inventory_date date, comment text, active boolean, scrap_location boolean, return_location boolean,
    replenish_location boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE stock_warehouse (id serial PRIMARY KEY, company_id integer NOT NULL, partner_id integer, view_location_id integer NOT NULL,
    lot_stock_id integer NOT NULL, wh_input_stock_loc_id integer, wh_output_stock_loc_id integer, in_type_id integer, out_type_id integer,
    int_type_id integer, pos_type_id integer, manu_type_id integer, sequence integer, name varchar NOT NULL, code varchar(5) NOT NULL,
    reception_steps varchar NOT NULL, delivery_steps varchar NOT NULL, manufacture_steps varchar, active boolean, buy_to_resupply boolean,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE stock_picking_type (id serial PRIMARY KEY, color integer, sequence integer, sequence_id integer, default_location_src_id integer,
    default_location_dest_id integer, return_picking_type_id integer, warehouse_id integer, reservation_days_before integer,
    company_id integer NOT NULL, sequence_code varchar NOT NULL, code varchar NOT NULL, reservation_method varchar NOT NULL, barcode varchar,
    create_backorder varchar NOT NULL, name jsonb NOT NULL, show_operations boolean, active boolean, use_create_lots boolean,
    use_existing_lots boolean, print_label boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE procurement_group (id serial PRIMARY KEY, partner_id integer, name varchar NOT NULL, move_type varchar NOT NULL, sale_id integer,
    pos_order_id integer, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE stock_route (id serial PRIMARY KEY, sequence integer, supplied_wh_id integer, supplier_wh_id integer, company_id integer,
    name jsonb NOT NULL, active boolean, product_selectable boolean, product_categ_selectable boolean, warehouse_selectable boolean,
    sale_selectable boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE stock_rule (id serial PRIMARY KEY, group_id integer, sequence integer, company_id integer, location_dest_id integer NOT NULL,
    location_src_id integer, route_id integer NOT NULL, route_sequence integer, picking_type_id integer NOT NULL, delay integer,
    warehouse_id integer, group_propagation_option varchar, action varchar NOT NULL, procure_method varchar NOT NULL, auto varchar NOT NULL,
    name jsonb NOT NULL, active boolean, propagate_cancel boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE stock_lot (id serial PRIMARY KEY, product_id integer NOT NULL, product_uom_id integer, company_id integer NOT NULL, location_id integer,
    name varchar NOT NULL, ref varchar, lot_properties jsonb, note text, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE stock_picking (id serial PRIMARY KEY, backorder_id integer, return_id integer, group_id integer, location_id integer NOT NULL,
    location_dest_id integer NOT NULL, picking_type_id integer NOT NULL, partner_id integer, company_id integer, user_id integer, owner_id integer,
    name varchar, origin varchar, move_type varchar NOT NULL, state varchar, priority varchar, picking_properties jsonb, note text,
    has_deadline_issue boolean, printed boolean, is_locked boolean, immediate_transfer boolean, scheduled_date timestamp, date_deadline timestamp,
    date timestamp, date_done timestamp, sale_id integer, pos_session_id integer, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE stock_move (id serial PRIMARY KEY, sequence integer, company_id integer NOT NULL, product_id integer NOT NULL,
    product_uom integer NOT NULL, location_id integer NOT NULL, location_dest_id integer NOT NULL, partner_id integer, picking_id integer,
    group_id integer, rule_id integer, picking_type_id integer, origin_returned_move_id integer, warehouse_id integer, orderpoint_id integer,
    next_serial_count integer, name varchar NOT NULL, priority varchar, state varchar, origin varchar, procure_method varchar NOT NULL,
    reference varchar, reservation_date date, description_picking text, product_qty numeric, product_uom_qty numeric NOT NULL, quantity numeric,
    picked boolean, scrapped boolean, propagate_cancel boolean, is_inventory boolean, additional boolean, date timestamp NOT NULL,
    date_deadline timestamp, price_unit float8, weight numeric, sale_line_id integer, purchase_line_id integer, raw_material_production_id integer,
    production_id integer, bom_line_id integer, repair_id integer, to_refund boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE stock_move_line (id serial PRIMARY KEY, picking_id integer, move_id integer, company_id integer NOT NULL, product_id integer,
    product_uom_id integer NOT NULL, package_id integer, lot_id integer, owner_id integer, location_id integer NOT NULL,
    location_dest_id integer NOT NULL, product_category_name varchar, lot_name varchar, state varchar, reference varchar, description_picking text,
    quantity numeric, quantity_product_uom numeric, picked boolean, date timestamp NOT NULL, production_id integer, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE stock_quant (id serial PRIMARY KEY, product_id integer NOT NULL, company_id integer, location_id integer NOT NULL,
    storage_category_id integer, lot_id integer, package_id integer, owner_id integer, user_id integer, inventory_date date, quantity numeric,
    reserved_quantity numeric NOT NULL, inventory_quantity numeric, inventory_diff_quantity numeric, inventory_quantity_set boolean,
    in_date timestamp NOT NULL, accounting_date date, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE stock_warehouse_orderpoint (id serial PRIMARY KEY, warehouse_id integer NOT NULL, location_id integer NOT NULL,
    product_id integer NOT NULL, product_category_id integer, group_id integer, company_id integer NOT NULL, route_id integer, name varchar NOT NULL,
    trigger varchar NOT NULL, snoozed_until date, product_min_qty numeric NOT NULL, product_max_qty numeric NOT NULL, qty_multiple numeric NOT NULL,
    active boolean, qty_to_order float8, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE stock_valuation_layer (id serial PRIMARY KEY, company_id integer NOT NULL, product_id integer NOT NULL, stock_move_id integer,
    account_move_id integer, description varchar, quantity numeric, unit_cost numeric, value numeric, remaining_qty numeric, remaining_value numeric,
    LIKE demo_log INCLUDING DEFAULTS);

-- ;;

CREATE TABLE mrp_workcenter (id serial PRIMARY KEY, resource_id integer NOT NULL, company_id integer, resource_calendar_id integer, sequence integer,
    color integer, code varchar, working_state varchar, name varchar, note text, time_efficiency float8, default_capacity float8, costs_hour float8,
    time_start float8, time_stop float8, active boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE mrp_bom (id serial PRIMARY KEY, product_tmpl_id integer NOT NULL, product_id integer, product_uom_id integer NOT NULL, sequence integer,
    picking_type_id integer, company_id integer, produce_delay integer, days_to_prepare_mo integer, code varchar, type varchar NOT NULL,
    ready_to_produce varchar NOT NULL, consumption varchar NOT NULL, product_qty numeric NOT NULL, active boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE mrp_bom_line (id serial PRIMARY KEY, product_id integer NOT NULL, product_tmpl_id integer, company_id integer,
    product_uom_id integer NOT NULL, sequence integer, bom_id integer NOT NULL, operation_id integer, product_qty numeric NOT NULL,
    manual_consumption boolean, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE mrp_routing_workcenter (id serial PRIMARY KEY, workcenter_id integer NOT NULL, sequence integer, bom_id integer NOT NULL,
    time_mode varchar, worksheet_type varchar, name varchar NOT NULL, note text, time_cycle_manual float8, active boolean,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE mrp_production (id serial PRIMARY KEY, product_id integer NOT NULL, product_uom_id integer NOT NULL, lot_producing_id integer,
    picking_type_id integer NOT NULL, location_src_id integer NOT NULL, location_dest_id integer NOT NULL, bom_id integer, user_id integer,
    company_id integer NOT NULL, procurement_group_id integer, orderpoint_id integer, production_location_id integer, name varchar NOT NULL,
    priority varchar, origin varchar, state varchar, reservation_state varchar, consumption varchar NOT NULL, product_qty numeric NOT NULL,
    qty_producing numeric, is_locked boolean, date_deadline timestamp, date_start timestamp NOT NULL, date_finished timestamp, extra_cost float8,
    LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE mrp_workorder (id serial PRIMARY KEY, workcenter_id integer NOT NULL, product_id integer, product_uom_id integer NOT NULL,
    production_id integer NOT NULL, operation_id integer, name varchar NOT NULL, state varchar, sequence integer, qty_produced numeric,
    duration_expected float8, duration float8, date_start timestamp, date_finished timestamp, LIKE demo_log INCLUDING DEFAULTS);
CREATE TABLE repair_order (id serial PRIMARY KEY, company_id integer NOT NULL, user_id integer, partner_id integer, product_id integer,
    product_uom integer, lot_id integer, picking_type_id integer NOT NULL, location_id integer NOT NULL, sale_order_id integer,
    name varchar NOT NULL, priority varchar, state varchar, internal_notes text, product_qty numeric, under_warranty boolean,
    schedule_date timestamp NOT NULL, LIKE demo_log INCLUDING DEFAULTS);

-- ;;

INSERT INTO demo_reference (source, links) VALUES
    ('uom_uom', 'category_id uom_category restrict'),
    ('product_category', 'parent_id product_category cascade'),
    ('product_attribute_value', 'attribute_id product_attribute cascade'),
    ('product_template', 'categ_id product_category restrict, uom_id uom_uom restrict, uom_po_id uom_uom restrict, '
        'company_id res_company, website_id website restrict'),
    ('product_product', 'product_tmpl_id product_template cascade'),
    ('product_template_attribute_line', 'product_tmpl_id product_template cascade, attribute_id product_attribute restrict'),
    ('product_template_attribute_value',
        'product_attribute_value_id product_attribute_value cascade, attribute_line_id product_template_attribute_line cascade, '
        'product_tmpl_id product_template, attribute_id product_attribute'),
    ('product_pricelist', 'currency_id res_currency restrict, company_id res_company'),
    ('product_pricelist_item', 'pricelist_id product_pricelist cascade, company_id res_company, currency_id res_currency, '
        'categ_id product_category cascade, product_tmpl_id product_template cascade, product_id product_product cascade, '
        'base_pricelist_id product_pricelist'),
    ('product_supplierinfo', 'partner_id res_partner cascade, company_id res_company, currency_id res_currency restrict, '
        'product_id product_product, product_tmpl_id product_template cascade'),
    ('utm_campaign', 'user_id res_users restrict'),
    ('crm_team', 'company_id res_company, user_id res_users, alias_id mail_alias'),
    ('crm_stage', 'team_id crm_team'),
    ('crm_lead', 'campaign_id utm_campaign, source_id utm_source, medium_id utm_medium, user_id res_users, team_id crm_team, '
        'company_id res_company, stage_id crm_stage restrict, partner_id res_partner, title res_partner_title, lang_id res_lang, '
        'state_id res_country_state, country_id res_country'),
    ('sale_order', 'campaign_id utm_campaign, source_id utm_source, medium_id utm_medium, company_id res_company restrict, '
        'partner_id res_partner restrict, journal_id account_journal, partner_invoice_id res_partner restrict, '
        'partner_shipping_id res_partner restrict, fiscal_position_id account_fiscal_position, payment_term_id account_payment_term, '
        'pricelist_id product_pricelist, currency_id res_currency restrict, user_id res_users, team_id crm_team, '
        'analytic_account_id account_analytic_account, opportunity_id crm_lead, warehouse_id stock_warehouse restrict, '
        'procurement_group_id procurement_group, website_id website'),
    ('sale_order_line', 'order_id sale_order cascade, company_id res_company, currency_id res_currency, order_partner_id res_partner, '
        'salesman_id res_users, product_id product_product restrict, product_uom uom_uom restrict, route_id stock_route restrict'),
    ('purchase_order', 'partner_id res_partner restrict, dest_address_id res_partner, currency_id res_currency restrict, '
        'fiscal_position_id account_fiscal_position, payment_term_id account_payment_term, user_id res_users, '
        'company_id res_company restrict, picking_type_id stock_picking_type restrict, group_id procurement_group'),
    ('purchase_order_line', 'product_uom uom_uom, product_id product_product, order_id purchase_order cascade, company_id res_company, '
        'partner_id res_partner, currency_id res_currency, orderpoint_id stock_warehouse_orderpoint'),
    ('stock_location', 'location_id stock_location, company_id res_company, warehouse_id stock_warehouse'),
    ('stock_warehouse', 'company_id res_company restrict, partner_id res_partner, view_location_id stock_location restrict, '
        'lot_stock_id stock_location restrict, wh_input_stock_loc_id stock_location, wh_output_stock_loc_id stock_location, '
        'in_type_id stock_picking_type, out_type_id stock_picking_type, int_type_id stock_picking_type, pos_type_id stock_picking_type, '
        'manu_type_id stock_picking_type'),
    ('stock_picking_type', 'sequence_id ir_sequence, default_location_src_id stock_location, default_location_dest_id stock_location, '
        'return_picking_type_id stock_picking_type, warehouse_id stock_warehouse cascade, company_id res_company restrict'),
    ('procurement_group', 'partner_id res_partner, sale_id sale_order, pos_order_id pos_order'),
    ('stock_route', 'supplied_wh_id stock_warehouse, supplier_wh_id stock_warehouse, company_id res_company'),
    ('stock_rule', 'group_id procurement_group, company_id res_company, location_dest_id stock_location restrict, '
        'location_src_id stock_location, route_id stock_route cascade, picking_type_id stock_picking_type restrict, '
        'warehouse_id stock_warehouse'),
    ('stock_lot', 'product_id product_product restrict, product_uom_id uom_uom, company_id res_company restrict, location_id stock_location'),
    ('stock_picking', 'backorder_id stock_picking, return_id stock_picking, group_id procurement_group, '
        'location_id stock_location restrict, location_dest_id stock_location restrict, picking_type_id stock_picking_type restrict, '
        'partner_id res_partner, company_id res_company, user_id res_users, owner_id res_partner, sale_id sale_order, '
        'pos_session_id pos_session'),
    ('stock_move', 'company_id res_company restrict, product_id product_product restrict, product_uom uom_uom restrict, '
        'location_id stock_location restrict, location_dest_id stock_location restrict, partner_id res_partner, '
        'picking_id stock_picking, group_id procurement_group, rule_id stock_rule restrict, picking_type_id stock_picking_type, '
        'origin_returned_move_id stock_move, warehouse_id stock_warehouse, orderpoint_id stock_warehouse_orderpoint, '
        'sale_line_id sale_order_line, purchase_line_id purchase_order_line, raw_material_production_id mrp_production, '
        'production_id mrp_production, bom_line_id mrp_bom_line, repair_id repair_order cascade'),
    ('stock_move_line', 'picking_id stock_picking, move_id stock_move, company_id res_company restrict, '
        'product_id product_product cascade, product_uom_id uom_uom restrict, lot_id stock_lot, owner_id res_partner, '
        'location_id stock_location restrict, location_dest_id stock_location restrict, production_id mrp_production'),
    ('stock_quant', 'product_id product_product restrict, company_id res_company, location_id stock_location restrict, '
        'lot_id stock_lot restrict, owner_id res_partner, user_id res_users'),
    ('stock_warehouse_orderpoint', 'warehouse_id stock_warehouse cascade, location_id stock_location cascade, '
        'product_id product_product cascade, product_category_id product_category, group_id procurement_group, '
        'company_id res_company restrict, route_id stock_route'),
    ('stock_valuation_layer', 'company_id res_company restrict, product_id product_product restrict, stock_move_id stock_move, '
        'account_move_id account_move'),
    ('mrp_workcenter', 'resource_id resource_resource restrict, company_id res_company, resource_calendar_id resource_calendar'),
    ('mrp_bom', 'product_tmpl_id product_template restrict, product_id product_product, product_uom_id uom_uom restrict, '
        'picking_type_id stock_picking_type, company_id res_company'),
    ('mrp_bom_line', 'product_id product_product restrict, product_tmpl_id product_template, company_id res_company, '
        'product_uom_id uom_uom restrict, bom_id mrp_bom cascade, operation_id mrp_routing_workcenter'),
    ('mrp_routing_workcenter', 'workcenter_id mrp_workcenter restrict, bom_id mrp_bom cascade'),
    ('mrp_production', 'product_id product_product restrict, product_uom_id uom_uom restrict, lot_producing_id stock_lot, '
        'picking_type_id stock_picking_type restrict, location_src_id stock_location restrict, '
        'location_dest_id stock_location restrict, bom_id mrp_bom, user_id res_users, company_id res_company restrict, '
        'procurement_group_id procurement_group, orderpoint_id stock_warehouse_orderpoint, production_location_id stock_location'),
    ('mrp_workorder', 'workcenter_id mrp_workcenter restrict, product_id product_product, product_uom_id uom_uom restrict, '
        'production_id mrp_production restrict, operation_id mrp_routing_workcenter'),
    ('repair_order', 'company_id res_company restrict, user_id res_users, partner_id res_partner, product_id product_product, '
        'product_uom uom_uom, lot_id stock_lot, picking_type_id stock_picking_type restrict, location_id stock_location restrict, '
        'sale_order_id sale_order');
