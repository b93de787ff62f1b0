package io.cxmetrics.response;

/**
 * Which target judges a cycle whose priority or policy changes while it goes on. Systems differ.
 * Whichever it is, it judges the cycle from its start, in one calendar.
 */
public enum TargetChange {
  /**
   * The newest: that of the last event before the end. So an urgent ticket that is made a normal
   * one gets more time, and one that is made urgent may be overdue at once.
   *
   * <p>In Zendesk a change of priority or policy changes the target of a ticket (Zendesk Help
   * 4408885881498, "Troubleshooting common SLA issues"); linked goals in SLA Time and Report for
   * Jira subtract the time that has passed from the new goal (SaaSJet Help, "Transition between SLA
   * goals").
   */
  NEWEST,

  /**
   * The first that applied, normally that of the start. A cycle without a target gets one from the
   * first event that gives it one.
   *
   * <p>Salesforce computes the target date of a milestone once: when it is applied, or from the
   * start of the entitlement process (Salesforce Help, "Add a Milestone to an Entitlement
   * Process"). A milestone whose time only starts when it is applied is a clock of its own.
   */
  FIRST
}
