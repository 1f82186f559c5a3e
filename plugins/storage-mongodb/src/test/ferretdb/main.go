// A server that speaks MongoDB's protocol and isn't Java, for tests: FerretDB upon SQLite.
//
//	go run . FOLDER [ADDRESS]
//
// keeps its data in FOLDER, prints its connection string and runs until it is interrupted.
//
// FerretDB reads a document and writes it back in two steps, so that of two updates at once one is
// lost, where MongoDB promises that a change of one document is atomic. Therefore commands reach it
// one after another.
package main

import (
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"sync"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	if len(os.Args) < 2 {
		fail(fmt.Errorf("usage: ferretdb FOLDER [ADDRESS]"))
	}
	address := "127.0.0.1:0"
	if len(os.Args) > 2 {
		address = os.Args[2]
	}
	socket, err := os.MkdirTemp("", "ferretdb")
	if err != nil {
		fail(err)
	}
	defer os.RemoveAll(socket)
	behind := socket + "/socket"
	server, err := ferretdb.New(&ferretdb.Config{
		Logger:    slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})),
		Listener:  ferretdb.ListenerConfig{Unix: behind},
		Handler:   "sqlite",
		SQLiteURL: "file:" + os.Args[1] + "/",
	})
	if err != nil {
		fail(err)
	}
	front, err := net.Listen("tcp", address)
	if err != nil {
		fail(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	go serve(front, behind)
	fmt.Printf("mongodb://%s/\n", front.Addr())
	if err := server.Run(ctx); err != nil {
		fail(err)
	}
}

func serve(front net.Listener, behind string) {
	var turn sync.Mutex
	for {
		client, err := front.Accept()
		if err != nil {
			fail(err)
		}
		go func() {
			defer client.Close()
			server, err := net.Dial("unix", behind)
			if err != nil {
				return
			}
			defer server.Close()
			for pass(client, server, &turn) == nil {
			}
		}()
	}
}

// pass takes one command to the server, and its answer back.
func pass(client, server net.Conn, turn *sync.Mutex) error {
	command, err := message(client)
	if err != nil {
		return err
	}
	turn.Lock()
	_, err = server.Write(command)
	var answer []byte
	if err == nil {
		answer, err = message(server)
	}
	turn.Unlock()
	if err == nil {
		_, err = client.Write(answer)
	}
	return err
}

// message reads a whole message of the wire protocol, which begins with its length.
func message(from io.Reader) ([]byte, error) {
	var length [4]byte
	if _, err := io.ReadFull(from, length[:]); err != nil {
		return nil, err
	}
	size := binary.LittleEndian.Uint32(length[:])
	if size < 16 || size > 64<<20 {
		return nil, fmt.Errorf("a message of %d bytes", size)
	}
	whole := make([]byte, size)
	copy(whole, length[:])
	_, err := io.ReadFull(from, whole[4:])
	return whole, err
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
