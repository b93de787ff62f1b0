package io.cxmetrics.contact;

import java.time.Duration;

/**
 * What a system takes for the waiting time of a contact, and which contacts are in the average
 * speed of answer. The same calls give another average in each.
 */
public enum SpeedOfAnswer {

  /**
   * From the entry into the queue that answered until the answer, of answered contacts. Source:
   * Genesys Cloud Resource Center, glossary, "Average Speed of Answer (ASA)".
   */
  GENESYS("genesys") {
    @Override
    Duration waited(QueueCall call) {
      return call.queue().plus(call.ring());
    }
  },

  /**
   * Delay, queue and ring time, of answered contacts. Source: Cisco, <i>Report Template Reference
   * Guide for Cisco Unified Intelligence Center</i>, release 9.0(2), "Unified ICM/Unified CCE
   * Reporting Concepts", for a service; of an agent and a skill group it is queue and ring time
   * there.
   */
  CISCO("cisco") {
    @Override
    Duration waited(QueueCall call) {
      return call.delay().plus(call.earlierQueues()).plus(call.queue()).plus(call.ring());
    }
  },

  /**
   * Queue and ring time of all queues that a contact went through, without menus, of answered
   * contacts. Source: Talkdesk Support, article 201241145, "Average Waiting Time a.k.a. Average
   * Speed of Answer (ASA)".
   */
  TALKDESK("talkdesk") {
    @Override
    Duration waited(QueueCall call) {
      return call.earlierQueues().plus(call.queue()).plus(call.ring());
    }
  },

  /**
   * The waiting time of all contacts by all contacts: who abandoned is in both. Source: cca2z.com,
   * "Average Speed of Answer (ASA) / Average Delay", 2009.
   */
  ALL_CALLS("all-calls") {
    @Override
    Duration waited(QueueCall call) {
      return call.delay().plus(call.earlierQueues()).plus(call.queue()).plus(call.ring());
    }

    @Override
    boolean averages(QueueOutcome outcome) {
      return true;
    }
  };

  private final String id;

  SpeedOfAnswer(String id) {
    this.id = id;
  }

  /**
   * The name that results use, such as {@code genesys}.
   *
   * @return lower-case letters and hyphens
   */
  public String id() {
    return id;
  }

  /** How long a contact waited. */
  abstract Duration waited(QueueCall call);

  /** Whether a contact is in the average. */
  boolean averages(QueueOutcome outcome) {
    return outcome == QueueOutcome.ANSWERED;
  }
}
