/// How far the online store and the newest offline rows agree.
package pushdesk.ui.parity;
